package io.clientele.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Lambda function.
 *
 * @param code the folder that stands for /var/task: classes at its root, libraries in lib/
 * @param layers the folders that stand for /opt, in the order of the template
 * @param memoryMegabytes the limit of the whole process
 * @param reservedConcurrency null where the template reserves none
 */
public record FunctionDefinition(
    String id,
    String name,
    String arn,
    String handler,
    Path code,
    List<Path> layers,
    Map<String, String> environment,
    int memoryMegabytes,
    Duration timeout,
    @Nullable Integer reservedConcurrency,
    List<QueueTrigger> queues) {
  /** The same function with other variables. */
  public FunctionDefinition withEnvironment(Map<String, String> variables) {
    return new FunctionDefinition(
        id,
        name,
        arn,
        handler,
        code,
        layers,
        variables,
        memoryMegabytes,
        timeout,
        reservedConcurrency,
        queues);
  }

  /** {@code ingest} of {@code IngestFunction}: the word that people know it by. */
  public String word() {
    return id.replaceFirst("Function$", "").toLowerCase(Locale.ROOT);
  }
}
