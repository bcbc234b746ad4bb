package io.clientele.local;

import io.clientele.local.lambda.FailedAttempt;
import java.util.Locale;
import java.util.Map;

/** The product's events, and what goes wrong, as sentences. */
final class Sentences {
  private Sentences() {}

  static String of(String type, Map<String, Object> detail) {
    return switch (type) {
      case "upload.done" ->
          "%s: %s rows read, %s accepted, %s duplicate, %s quarantined"
              .formatted(
                  detail.get("key"),
                  count(detail, "rows_read"),
                  count(detail, "rows_accepted"),
                  count(detail, "rows_duplicate"),
                  count(detail, "rows_quarantined"));
      case "upload.quarantined" -> "%s: quarantined%s".formatted(detail.get("key"), why(detail));
      case "run.published" ->
          "run %s published, as of %s".formatted(detail.get("run_id"), detail.get("as_of"));
      case "run.rejected" ->
          "run %s rejected, the last good one stays%s".formatted(detail.get("run_id"), why(detail));
      default -> type + " " + detail;
    };
  }

  static String of(FailedAttempt attempt) {
    return "%s failed: %s; %s".formatted(attempt.function().word(), reason(attempt), next(attempt));
  }

  private static String next(FailedAttempt attempt) {
    if (attempt.isLast()) {
      return "given up after %d attempts".formatted(attempt.attempt());
    }
    long minutes = attempt.pause().toMinutes();
    String when = minutes == 0 ? "" : " in %d minutes".formatted(minutes);
    return attempt.attempts() == Integer.MAX_VALUE
        ? "trying again" + when
        : "trying again%s (%d of %d)".formatted(when, attempt.attempt() + 1, attempt.attempts());
  }

  /** The reason with the limit that was hit, without the id of a request that nobody knows. */
  static String reason(FailedAttempt attempt) {
    String reason = attempt.reason().replaceFirst("RequestId: \\S+ Error: ", "");
    return attempt.reason().startsWith("Runtime.OutOfMemory")
        ? String.format(
            Locale.ROOT, "%s (its memory is %,d MB)", reason, attempt.function().memoryMegabytes())
        : reason;
  }

  private static String count(Map<String, Object> detail, String name) {
    return detail.get(name) instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : "0";
  }

  private static String why(Map<String, Object> detail) {
    Object message = detail.get("message");
    return message == null ? "" : ": " + message;
  }
}
