package io.clientele.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.clientele.warehouse.Warehouse;
import io.clientele.warehouse.engine.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples beside each model: these rows in, those rows out. */
class ModelCasesTest {
  private static Warehouse warehouse;

  @BeforeAll
  static void open() throws SQLException {
    warehouse = Warehouse.inMemory();
    warehouse.run(Warehouse.parameters(null), List.of(), List.of());
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return ModelCatalogue.load().models().stream()
        .flatMap(
            model ->
                model.cases().stream()
                    .map(
                        example ->
                            dynamicTest(
                                model.name() + ": " + example.name(),
                                () -> check(model, example))));
  }

  /** Inputs are emptied and filled in a transaction that is rolled back. */
  private static void check(Model model, ModelCase example) throws SQLException {
    warehouse.execute("begin");
    try {
      for (String table : model.inputs()) {
        warehouse.execute("delete from " + table);
      }
      for (Map.Entry<String, List<Map<String, @Nullable Object>>> given :
          example.given().entrySet()) {
        assertThat(model.inputs()).contains(given.getKey());
        for (Map<String, @Nullable Object> row : given.getValue()) {
          insert(given.getKey(), row);
        }
      }
      warehouse.execute("create or replace table " + model.name() + " as " + model.sql());
      warehouse.execute("create table expected as select * from " + model.name() + " limit 0");
      List<String> columns = columns(model, example.expect());
      for (Map<String, @Nullable Object> row : example.expect()) {
        insert("expected", row);
      }
      String list = columns.stream().map(SqlText::identifier).collect(Collectors.joining(", "));
      assertThat(warehouse.rows("select " + list + " from (" + model.ordered() + ")"))
          .isEqualTo(warehouse.rows("select " + list + " from expected"));
    } finally {
      warehouse.execute("rollback");
    }
  }

  private static List<String> columns(Model model, List<Map<String, @Nullable Object>> rows) {
    List<String> columns = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    return columns.isEmpty() ? model.key() : columns;
  }

  private static void insert(String table, Map<String, @Nullable Object> row) throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    row.forEach(
        (column, value) -> {
          columns.add(SqlText.identifier(column));
          values.add(value == null ? "null" : SqlText.literal(value.toString()));
        });
    warehouse.execute(
        "insert into %s (%s) values (%s)"
            .formatted(table, String.join(", ", columns), String.join(", ", values)));
  }
}
