package io.clientele.local.template;

import io.clientele.local.athena.GlueTable;
import io.clientele.local.athena.WorkGroupDefinition;
import io.clientele.local.dynamodb.TableDefinition;
import io.clientele.local.events.RuleDefinition;
import io.clientele.local.events.ScheduleDefinition;
import io.clientele.local.s3.BucketDefinition;
import io.clientele.local.sqs.QueueDefinition;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A template resolved for the local cloud.
 *
 * @param functions by logical id
 * @param buses names of the event buses besides {@code default}
 * @param dashboardHeaders response headers of the dashboard, name to value
 */
public record Stack(
    StackNames names,
    Map<String, FunctionDefinition> functions,
    List<BucketDefinition> buckets,
    List<QueueDefinition> queues,
    List<TableDefinition> tables,
    List<String> buses,
    List<RuleDefinition> rules,
    List<ScheduleDefinition> schedules,
    HttpApiDefinition httpApi,
    List<GlueTable> glueTables,
    List<WorkGroupDefinition> workGroups,
    Map<String, String> dashboardHeaders) {

  /**
   * Reads and resolves a template.
   *
   * @param overrides values of parameters that differ from their defaults
   * @param start from when on {@code rate(..)} schedules count
   * @throws TemplateException naming the resource and the property that cannot be resolved
   */
  public static Stack read(
      Path template,
      Map<String, String> overrides,
      StackNames names,
      LocalAddresses addresses,
      Instant start) {
    Path folder = template.toAbsolutePath().normalize().resolveSibling("");
    return new StackReader(Template.read(template), overrides, names, addresses, folder, start)
        .read();
  }

  /** The value that functions see in that environment variable. */
  public String environment(String variable) {
    return functions.values().stream()
        .map(function -> function.environment().get(variable))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () ->
                new TemplateException(
                    "template.yaml: no function has the environment variable " + variable));
  }
}
