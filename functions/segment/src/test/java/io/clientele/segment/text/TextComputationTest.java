package io.clientele.segment.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbEngine;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.model.ModelCatalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextComputationTest {
  @Test
  void makesARowACommentAndARowATopic() throws SQLException {
    String values =
        "('a', 'Szybka dostawa, dobra cena'), ('b', ' '), ('c', null), ('d', 'Sehr gut und schnell'),"
            + " ('e', '👍')";
    assertThat(computed(values, "select * from feedback_texts order by 1"))
        .containsExactly(
            List.of("a", "pl", "positive", "0.8"),
            List.of("d", "other", "null", "null"),
            List.of("e", "none", "positive", "0.6667"));
    assertThat(computed(values, "select * from feedback_topics order by 1, 2"))
        .containsExactly(
            List.of("a", "delivery"),
            List.of("a", "price"),
            List.of("d", "other"),
            List.of("e", "other"));
  }

  @Test
  void readsMoreCommentsThanItKeepsInMemory() throws SQLException {
    String many =
        "(select 'x' || range || '🛒', 'Polecam ' || range from range(45000)) union all select 'y', 'ok'";
    assertThat(computed(many, "select count(*), count(distinct feedback_id) from feedback_texts"))
        .containsExactly(List.of("45001", "45001"));
  }

  @Test
  void makesEmptyTablesWithoutFeedback() throws SQLException {
    assertThat(computed("(select 'a', null where false)", "select * from feedback_topics"))
        .isEmpty();
  }

  private static List<List<String>> computed(String rows, String query) throws SQLException {
    try (Connection connection = DuckDb.open(DuckDbSettings.inMemory("1GB", 1));
        Statement statement = connection.createStatement()) {
      statement.execute("create table feedback (feedback_id varchar, text varchar)");
      statement.execute(
          "insert into feedback " + (rows.startsWith("(select") ? rows : "values " + rows));
      ComputedTables tables = new ComputedTables(connection, ModelCatalogue.load());
      new TextComputation(connection, tables).createTables();
      return new DuckDbEngine(connection)
          .rows(query).stream().map(TextComputationTest::texts).toList();
    }
  }

  private static List<String> texts(List<@Nullable Object> row) {
    return row.stream().map(String::valueOf).toList();
  }
}
