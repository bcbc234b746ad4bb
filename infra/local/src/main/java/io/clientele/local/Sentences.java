package io.clientele.local;

import java.util.Locale;
import java.util.Map;

/** The product's events as sentences. */
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
