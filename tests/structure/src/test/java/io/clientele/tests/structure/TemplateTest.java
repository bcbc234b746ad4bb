package io.clientele.tests.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.entity.Lineage;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private final Template template = Template.read();
  private final Map<String, Map<String, Object>> functions =
      template.ofType("AWS::Serverless::Function");

  TemplateTest() throws IOException {}

  @Test
  void everyFunctionIsNamedAlikeInTemplateModuleHandlerAndEvents() throws Exception {
    assertThat(functions.keySet())
        .containsExactlyInAnyOrder(
            "IngestFunction", "SegmentFunction", "PrivacyFunction", "ApiFunction");
    for (var function : functions.entrySet()) {
      String camel = function.getKey().replace("Function", "");
      String word = camel.toLowerCase(Locale.ROOT);
      assertThat(function.getValue())
          .containsEntry("CodeUri", "functions/" + word + "/target/function")
          .containsEntry(
              "Handler", "io.clientele." + word + "." + camel + "Handler::handleRequest");
      Class<?> handler = Class.forName("io.clientele." + word + "." + camel + "Handler");
      assertThat(RequestHandler.class).isAssignableFrom(handler);
      assertThat(Template.root().resolve("functions/" + word + "/pom.xml")).exists();
      assertThat(eventsOf(word)).as("events/%s-*.json", word).isNotEmpty();
    }
  }

  @Test
  void everySampleEventOfAFunctionNamesAFunctionOfTheTemplate() throws Exception {
    try (Stream<Path> files = Files.list(Template.root().resolve("events"))) {
      List<String> prefixes =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .map(file -> file.getFileName().toString().split("-", -1)[0])
              .distinct()
              .toList();
      assertThat(prefixes).isSubsetOf("ingest", "segment", "privacy", "api");
    }
  }

  @Test
  void everyFunctionHasARoleOfItsOwnThatNamesItsActionsAndResources() {
    List<String> roles = new ArrayList<>();
    functions.forEach((id, function) -> roles.add(Template.target(function.get("Role"))));
    assertThat(roles).doesNotHaveDuplicates();
    Map<String, Map<String, Object>> all = template.ofType("AWS::IAM::Role");
    for (String role : roles) {
      for (Map<String, Object> statement : statements(Template.map(all.get(role)))) {
        assertThat(Template.list(statement.get("Action")).toString())
            .as("%s %s", role, statement.get("Sid"))
            .doesNotContain("*");
        // X-Ray knows no resources.
        if (Template.list(statement.get("Action")).stream()
            .anyMatch(action -> !action.toString().startsWith("xray:"))) {
          assertThat(statement.get("Resource"))
              .as("%s %s", role, statement.get("Sid"))
              .isNotEqualTo("*");
        }
      }
    }
  }

  @Test
  void everyFunctionKeepsItsLogsForALimitedTime() {
    Map<String, Map<String, Object>> groups = template.ofType("AWS::Logs::LogGroup");
    functions.forEach(
        (id, function) -> {
          String group =
              Template.target(Template.map(function.get("LoggingConfig")).get("LogGroup"));
          assertThat(Template.map(groups.get(group))).as(id).containsKey("RetentionInDays");
        });
  }

  @Test
  void everyQueueThatFeedsAFunctionOutlastsItAndEndsInAWatchedDeadLetterQueueOfItsKind() {
    Map<String, Map<String, Object>> queues = template.ofType("AWS::SQS::Queue");
    List<String> watched = new ArrayList<>();
    template
        .ofType("AWS::CloudWatch::Alarm")
        .values()
        .forEach(
            alarm ->
                Template.list(alarm.get("Dimensions"))
                    .forEach(
                        dimension ->
                            watched.add(Template.target(Template.map(dimension).get("Value")))));
    functions.forEach(
        (id, function) ->
            Template.map(function.get("Events")).values().stream()
                .map(Template::map)
                .filter(event -> "SQS".equals(event.get("Type")))
                .map(event -> Template.map(event.get("Properties")))
                .forEach(
                    event -> {
                      String queue = Template.target(event.get("Queue"));
                      Map<String, Object> properties = Template.map(queues.get(queue));
                      assertThat((Integer) properties.get("VisibilityTimeout"))
                          .as(queue)
                          .isGreaterThan((Integer) function.get("Timeout"));
                      assertThat(event)
                          .containsEntry(
                              "FunctionResponseTypes", List.of("ReportBatchItemFailures"));
                      String deadLetters =
                          Template.target(
                              Template.map(properties.get("RedrivePolicy"))
                                  .get("deadLetterTargetArn"));
                      assertThat(queues).containsKey(deadLetters);
                      assertThat(Template.map(queues.get(deadLetters)).get("FifoQueue"))
                          .isEqualTo(properties.get("FifoQueue"));
                      assertThat(watched).contains(deadLetters);
                    }));
  }

  @Test
  void theLakeTablesHaveTheColumnsOfTheEntities() {
    Map<String, Map<String, String>> tables = glueTables();
    for (Entity entity : Entity.values()) {
      Map<String, String> expected = new LinkedHashMap<>();
      Stream.concat(entity.columns().stream(), Lineage.COLUMNS.stream())
          .forEach((Column column) -> expected.put(column.name(), column.type().glue()));
      assertThat(tables.get(entity.lakeTable()))
          .as(entity.lakeTable())
          .containsExactlyEntriesOf(expected);
    }
  }

  @Test
  void theMartTablesHaveTheColumnsOfTheModels() {
    Map<String, Map<String, String>> tables = glueTables();
    for (Model mart : ModelCatalogue.load().marts()) {
      Map<String, String> expected = new LinkedHashMap<>();
      mart.columns().forEach(column -> expected.put(column.name(), glueType(column.type())));
      assertThat(tables.get(mart.name())).as(mart.name()).containsExactlyEntriesOf(expected);
    }
  }

  @Test
  void everyGlueTableIsOneOfTheLakeOrAMartInTheFolderThatItsFilesAreIn() {
    List<String> lake = Arrays.stream(Entity.values()).map(Entity::lakeTable).toList();
    List<String> marts = ModelCatalogue.load().marts().stream().map(Model::name).toList();
    assertThat(glueTables().keySet())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(lake.stream(), marts.stream()).toList());
    template
        .ofType("AWS::Glue::Table")
        .values()
        .forEach(
            properties -> {
              Map<String, Object> input = Template.map(properties.get("TableInput"));
              String name = String.valueOf(input.get("Name"));
              boolean isLake = lake.contains(name);
              assertThat(input.get("PartitionKeys"))
                  .as(name)
                  .asString()
                  .contains("Name=" + (isLake ? "ingested_on" : "run_id"));
              assertThat(Template.map(input.get("StorageDescriptor")).get("Location"))
                  .as(name)
                  .asString()
                  .contains(
                      isLake
                          ? "/lake/" + name.substring("lake_".length()) + "/"
                          : "/marts/" + name + "/");
            });
  }

  @Test
  void theStateTableHasTheKeysThatTheLedgersUse() {
    Map<String, Object> table =
        Template.map(template.ofType("AWS::DynamoDB::Table").get("StateTable"));
    assertThat(String.valueOf(table.get("KeySchema")))
        .contains("AttributeName=pk, KeyType=HASH", "AttributeName=sk, KeyType=RANGE");
    assertThat(String.valueOf(table.get("LocalSecondaryIndexes")))
        .contains("IndexName=by_time", "AttributeName=at, KeyType=RANGE");
  }

  private Map<String, Map<String, String>> glueTables() {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    template
        .ofType("AWS::Glue::Table")
        .values()
        .forEach(
            properties -> {
              Map<String, Object> input = Template.map(properties.get("TableInput"));
              Map<String, String> columns = new LinkedHashMap<>();
              Template.list(Template.map(input.get("StorageDescriptor")).get("Columns"))
                  .forEach(
                      column ->
                          columns.put(
                              String.valueOf(Template.map(column).get("Name")),
                              String.valueOf(Template.map(column).get("Type"))));
              tables.put(String.valueOf(input.get("Name")), columns);
            });
    return tables;
  }

  /** The name in Glue of a type that DuckDB and Trino name alike. */
  private static String glueType(String sql) {
    return Arrays.stream(ColumnType.values())
        .filter(type -> type.sql().equals(sql))
        .map(ColumnType::glue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no column of an entity has the type " + sql));
  }

  private static List<Map<String, Object>> statements(Map<String, Object> role) {
    return Template.list(role.get("Policies")).stream()
        .flatMap(
            policy ->
                Template.list(
                    Template.map(Template.map(policy).get("PolicyDocument")).get("Statement"))
                    .stream())
        .map(Template::map)
        .toList();
  }

  private static List<Path> eventsOf(String word) throws IOException {
    try (Stream<Path> files = Files.list(Template.root().resolve("events"))) {
      return files.filter(file -> file.getFileName().toString().startsWith(word + "-")).toList();
    }
  }
}
