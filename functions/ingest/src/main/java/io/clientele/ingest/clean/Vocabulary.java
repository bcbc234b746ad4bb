package io.clientele.ingest.clean;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decodes the distinct words of a file's columns into a table that the rows are joined with. */
final class Vocabulary {
  /** A column with more distinct words is no column of words: the rest is refused. */
  private static final int WORDS = 100_000;

  private Vocabulary() {}

  /** Fills the table {@code vocabulary} and counts the cells that were changed, by kind. */
  static Map<String, Long> load(Connection connection, Plan plan) throws SQLException {
    Map<String, Long> repairs = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table vocabulary (reading integer, text varchar, value varchar)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into vocabulary values (?, ?, ?)")) {
      for (int i = 0; i < plan.readings().size(); i++) {
        if (plan.readings().get(i) instanceof Reading.Word word) {
          load(connection, insert, i, word, repairs);
        }
      }
    }
    return repairs;
  }

  private static void load(
      Connection connection,
      PreparedStatement insert,
      int number,
      Reading.Word word,
      Map<String, Long> repairs)
      throws SQLException {
    String sql =
        "select said(clean_text(c%d)) as text, count(*) from cells group by text having text is not null order by text limit %d"
            .formatted(word.cell(), WORDS);
    try (Statement statement = connection.createStatement();
        ResultSet words = statement.executeQuery(sql)) {
      while (words.next()) {
        String text = words.getString(1);
        Optional<String> value = Words.decode(word, text);
        if (value.isPresent()) {
          insert.setInt(1, number);
          insert.setString(2, text);
          insert.setString(3, value.get());
          insert.executeUpdate();
          if (!value.get().equals(text)) {
            repairs.merge(Words.repair(word), words.getLong(2), Long::sum);
          }
        }
      }
    }
  }
}
