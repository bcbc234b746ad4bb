package io.clientele.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A template resolved for the local cloud.
 *
 * @param tables the CloudFormation properties of the DynamoDB tables, TableName filled in
 * @param buses names of the event buses besides {@code default}
 * @param glueTables the CloudFormation properties of the Glue tables
 * @param workGroups the CloudFormation properties of the Athena work groups, Name filled in
 * @param dashboardHeaders response headers of the dashboard, name to value
 */
public record Stack(
    StackNames names,
    Map<String, FunctionDefinition> functions,
    List<BucketDefinition> buckets,
    List<QueueDefinition> queues,
    List<Tree> tables,
    List<String> buses,
    List<RuleDefinition> rules,
    List<ScheduleDefinition> schedules,
    HttpApiDefinition httpApi,
    List<Tree> glueTables,
    List<Tree> workGroups,
    Map<String, String> dashboardHeaders) {

  /**
   * Reads and resolves a template.
   *
   * @param overrides values of parameters that differ from their defaults
   * @throws TemplateException naming the resource and the property that cannot be resolved
   */
  public static Stack read(
      Path template, Map<String, String> overrides, StackNames names, LocalAddresses addresses) {
    Path folder = template.toAbsolutePath().normalize().resolveSibling("");
    return new StackReader(Template.read(template), overrides, names, addresses, folder).read();
  }
}
