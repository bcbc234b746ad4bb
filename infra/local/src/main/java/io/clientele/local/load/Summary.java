package io.clientele.local.load;

import io.clientele.local.Console;
import io.clientele.local.lambda.FunctionUsage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code summary.json}, and the same for a person. */
final class Summary {
  private static final List<String> ROWS =
      List.of("rows_read", "rows_accepted", "rows_duplicate", "rows_quarantined");

  private Summary() {}

  static Map<String, Object> of(
      Map<String, Object> run,
      UploadItems uploads,
      Map<String, Double> seconds,
      Map<String, FunctionUsage.Figures> usage) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("run_id", run.get("run_id"));
    summary.put("as_of", run.get("as_of"));
    summary.put("status", run.get("status"));
    summary.put("message", run.get("message"));
    Map<String, Object> stages = new LinkedHashMap<>(seconds);
    stages.put("total", total(seconds));
    summary.put("seconds", stages);
    summary.put(
        "uploads",
        Map.of(
            "done", uploads.count("done"),
            "quarantined", uploads.count("quarantined"),
            "failed", uploads.count("failed")));
    ROWS.forEach(name -> summary.put(name, uploads.rows(name)));
    summary.put("rows_superseded", run.get("rows_superseded"));
    Map<String, Object> functions = new LinkedHashMap<>();
    Map<String, Object> memory = new LinkedHashMap<>();
    usage.forEach(
        (name, figures) -> {
          memory.put(name, figures.peakMebibytes());
          functions.put(name, function(figures));
        });
    summary.put("peak_memory_mb", memory);
    summary.put("functions", functions);
    summary.put("run", run);
    return summary;
  }

  private static Map<String, Object> function(FunctionUsage.Figures figures) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("invocations", figures.invocations());
    fields.put("failures", figures.failures());
    fields.put("cold_starts", figures.coldStarts());
    fields.put("seconds", Math.round(figures.milliseconds()) / 1e3);
    fields.put("cpu_seconds", Math.round(figures.cpuMilliseconds()) / 1e3);
    fields.put("longest_seconds", Math.round(figures.longestMilliseconds()) / 1e3);
    fields.put("peak_memory_mb", figures.peakMebibytes());
    fields.put("memory_limit_mb", figures.limitMebibytes());
    return fields;
  }

  static void print(
      Console console,
      Map<String, Object> run,
      UploadItems uploads,
      Map<String, Double> seconds,
      Map<String, FunctionUsage.Figures> usage) {
    console.say("");
    console.say(
        "Uploads   %d done, %d quarantined, %d failed"
            .formatted(
                uploads.count("done"), uploads.count("quarantined"), uploads.count("failed")));
    console.say(
        "Rows      %,d read = %,d accepted + %,d duplicate + %,d quarantined"
            .formatted(
                uploads.rows("rows_read"),
                uploads.rows("rows_accepted"),
                uploads.rows("rows_duplicate"),
                uploads.rows("rows_quarantined")));
    for (Map<String, Object> upload : uploads.items()) {
      String message = UploadItems.text(upload, "message");
      if (!message.isEmpty()) {
        console.say("          %s: %s".formatted(UploadItems.text(upload, "key"), message));
      }
    }
    console.say(
        "Run       %s %s, as of %s%s"
            .formatted(
                UploadItems.text(run, "run_id"),
                UploadItems.text(run, "status"),
                UploadItems.text(run, "as_of"),
                reason(run)));
    console.say("Time      %s".formatted(stages(seconds)));
    usage.forEach(
        (name, figures) ->
            console.say(
                "Memory    %s at most %,d of %,d MB in %d %s"
                    .formatted(
                        name,
                        figures.peakMebibytes(),
                        figures.limitMebibytes(),
                        figures.invocations(),
                        figures.invocations() == 1 ? "call" : "calls")));
  }

  private static String reason(Map<String, Object> run) {
    String message = UploadItems.text(run, "message");
    return message.isEmpty() ? "" : ": " + message;
  }

  private static String stages(Map<String, Double> seconds) {
    StringBuilder text = new StringBuilder();
    seconds.forEach((stage, time) -> text.append(stage).append(' ').append(one(time)).append(", "));
    return text + "total " + one(total(seconds));
  }

  private static double total(Map<String, Double> seconds) {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String one(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
