package io.clientele.tests.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code infra/quicksight.yaml} against the tables of {@code template.yaml}. */
class QuickSightTest {
  private final Template product = Template.read();
  private final Template quickSight = Template.read("infra/quicksight.yaml");

  QuickSightTest() throws IOException {}

  @Test
  void viewsTakeTheirColumnsFromTheMartsAndGiveTheDataSetsTheirs() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      for (Map<String, Object> table : product.ofType("AWS::Glue::Table").values()) {
        statement.execute(emptyTable(Template.map(table.get("TableInput"))));
      }
      Map<String, List<String>> given = new LinkedHashMap<>();
      for (var view : views().entrySet()) {
        statement.execute("create view %s as %s".formatted(view.getKey(), view.getValue()));
        given.put(view.getKey(), described(statement, view.getKey()));
      }
      assertThat(given).isEqualTo(inputColumns());
    }
  }

  @Test
  void viewsAreToldTheRunOfEveryTable() {
    for (String sql : views().values()) {
      List<String> tables =
          Pattern.compile("(?:from|join) \\w+ (\\w+)\\b")
              .matcher(sql)
              .results()
              .map(match -> match.group(1))
              .toList();
      assertThat(tables)
          .as(sql)
          .isNotEmpty()
          .allSatisfy(table -> assertThat(sql).contains(table + ".run_id = ':run'"));
    }
  }

  @Test
  void nobodyIsNamedThere() {
    assertThat(inputColumns().get("current_customers"))
        .noneMatch(
            column ->
                column.matches("(name|customer_id|email|phone|birth_date|gender|city|.*code) .*"));
  }

  @Test
  void theDashboardShowsColumnsOfItsDataSets() {
    Map<String, Object> definition =
        Template.map(only(quickSight, "AWS::QuickSight::Dashboard").get("Definition"));
    List<String> shown = new ArrayList<>();
    collectColumns(definition, shown);
    List<String> there =
        inputColumns().entrySet().stream()
            .flatMap(
                view ->
                    view.getValue().stream()
                        .map(
                            column ->
                                view.getKey().replace("current_", "")
                                    + "."
                                    + column.split(" ", -1)[0]))
            .toList();
    assertThat(shown).isNotEmpty();
    assertThat(new TreeSet<>(shown)).isSubsetOf(there);
  }

  @Test
  void namesWhatTheProductNames() {
    String text = quickSight.resources().toString();
    assertThat(text).contains("clientele-${Stage}-lake-${AWS::AccountId}");
    assertThat(
            product.ofType("AWS::S3::Bucket").values().stream()
                .map(bucket -> bucket.get("BucketName")))
        .contains(Map.of("Sub", "clientele-${Stage}-lake-${AWS::AccountId}"));
    assertThat(only(product, "AWS::Athena::WorkGroup").get("Name"))
        .isEqualTo(Map.of("Sub", "clientele-${Stage}"));
    assertThat(only(product, "AWS::Events::EventBus").get("Name"))
        .isEqualTo(only(quickSight, "AWS::Events::Rule").get("EventBusName"));
    assertThat(Template.map(only(product, "AWS::Glue::Database").get("DatabaseInput")).get("Name"))
        .isEqualTo(Map.of("Sub", "clientele_${Stage}"));
  }

  private static Map<String, Object> only(Template template, String type) {
    return template.ofType(type).values().iterator().next();
  }

  /** SQL by view, with the English names of segments. */
  private Map<String, String> views() {
    Map<String, Object> machine = only(quickSight, "AWS::StepFunctions::StateMachine");
    Map<String, Object> states =
        Template.map(Template.map(machine.get("Definition")).get("States"));
    return Template.list(Template.map(states.get("Views")).get("Items")).stream()
        .map(Template::map)
        .collect(
            Collectors.toMap(
                view -> Objects.requireNonNull(view.get("view")).toString(),
                view ->
                    Objects.requireNonNull(view.get("sql")).toString().replace("${Name}", "name"),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** Name and type of the columns that the data set over each view declares. */
  private Map<String, List<String>> inputColumns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (Map<String, Object> dataSet : quickSight.ofType("AWS::QuickSight::DataSet").values()) {
      Object only = Template.map(dataSet.get("PhysicalTableMap")).values().iterator().next();
      Map<String, Object> table = Template.map(Template.map(only).get("RelationalTable"));
      columns.put(
          Objects.requireNonNull(table.get("Name")).toString(),
          Template.list(table.get("InputColumns")).stream()
              .map(Template::map)
              .map(column -> column.get("Name") + " " + column.get("Type"))
              .toList());
    }
    return columns;
  }

  private static String emptyTable(Map<String, Object> table) {
    List<Object> columns = new ArrayList<>(Template.list(table.get("PartitionKeys")));
    columns.addAll(Template.list(Template.map(table.get("StorageDescriptor")).get("Columns")));
    return columns.stream()
        .map(Template::map)
        .map(column -> "\"%s\" %s".formatted(column.get("Name"), duckDb(column.get("Type"))))
        .collect(
            Collectors.joining(", ", "create table \"%s\" (".formatted(table.get("Name")), ")"));
  }

  private static String duckDb(@Nullable Object type) {
    return type instanceof String text && text.startsWith("array<")
        ? text.substring("array<".length(), text.length() - 1) + "[]"
        : String.valueOf(type);
  }

  private static List<String> described(Statement statement, String view) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("describe " + view)) {
      while (rows.next()) {
        columns.add(rows.getString("column_name") + " " + type(rows.getString("column_type")));
      }
    }
    return columns;
  }

  /** As QuickSight names the types of Athena's. */
  private static String type(String duckDb) {
    return switch (duckDb.toUpperCase(Locale.ROOT).replaceFirst("\\(.*", "")) {
      case "VARCHAR" -> "STRING";
      case "BIGINT" -> "INTEGER";
      case "DOUBLE", "DECIMAL" -> "DECIMAL";
      case "DATE", "TIMESTAMP" -> "DATETIME";
      case "BOOLEAN" -> "BOOLEAN";
      default -> throw new AssertionError("a column of type " + duckDb);
    };
  }

  private static void collectColumns(@Nullable Object node, List<String> found) {
    if (node instanceof Map<?, ?> map) {
      if (map.containsKey("ColumnName")) {
        found.add(map.get("DataSetIdentifier") + "." + map.get("ColumnName"));
      }
      map.values().forEach(value -> collectColumns(value, found));
    } else if (node instanceof List<?> list) {
      list.forEach(value -> collectColumns(value, found));
    }
  }
}
