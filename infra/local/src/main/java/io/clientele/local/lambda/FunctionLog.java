package io.clientele.local.lambda;

import io.clientele.local.template.FunctionDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One function's log, with the lines that Lambda itself writes around an invocation. */
final class FunctionLog {
  /** An error of a logger, the exception below it, and what caused that. */
  private static final Pattern ERROR =
      Pattern.compile("\\bERROR\\b|^(Caused by: )?[\\w.$]+(Exception|Error)(:|$)");

  private final Path file;
  private final FunctionDefinition function;

  FunctionLog(Path folder, FunctionDefinition function) {
    file = folder.resolve(function.name() + ".log");
    this.function = function;
  }

  /** The JVMs append their output to it as well. */
  Path file() {
    return file;
  }

  void start(String requestId) {
    write("START RequestId: %s Version: $LATEST%n".formatted(requestId));
  }

  void failure(Outcome.Failure failure) {
    write("[ERROR] %s: %s%n".formatted(failure.type(), failure.message()));
  }

  /** Durations are in milliseconds; {@code init} is null where the environment was warm. */
  void end(String requestId, double milliseconds, long peakMebibytes, @Nullable Double init) {
    String report =
        String.format(
            Locale.ROOT,
            "END RequestId: %s%nREPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms"
                + "\tMemory Size: %d MB\tMax Memory Used: %d MB",
            requestId,
            requestId,
            milliseconds,
            (long) Math.ceil(milliseconds),
            function.memoryMegabytes(),
            peakMebibytes);
    String cold = init == null ? "" : String.format(Locale.ROOT, "\tInit Duration: %.2f ms", init);
    write(report + cold + System.lineSeparator());
  }

  /** How much has been written so far, in bytes. */
  long length() {
    return file.toFile().length();
  }

  /** The error that the function wrote last since the log had that length, in one line. */
  String errorSince(long length) {
    String error = "";
    try {
      byte[] all = Files.readAllBytes(file);
      int from = (int) Math.min(length, all.length);
      String text = new String(all, from, all.length - from, StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (ERROR.matcher(line).find()) {
          error = line.strip();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the log " + file, e);
    }
    return error.isEmpty() ? "it did not say why; see " + file : error;
  }

  private void write(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the log " + file, e);
    }
  }
}
