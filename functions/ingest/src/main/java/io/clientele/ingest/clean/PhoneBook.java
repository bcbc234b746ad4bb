package io.clientele.ingest.clean;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the distinct telephone numbers of a file into the table {@code phones} that the rows are
 * joined with. They stream through: memory does not grow with their number.
 */
final class PhoneBook {
  private final Connection connection;
  private final Plan plan;
  private final @Nullable String likelyCountry;

  PhoneBook(Connection connection, Plan plan, @Nullable String likelyCountry) {
    this.connection = connection;
    this.plan = plan;
    this.likelyCountry = likelyCountry;
  }

  /** Fills the table and counts the cells by what became of them; needs the vocabulary. */
  Map<String, Long> load() throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table phones (reading integer, text varchar, country varchar, value varchar)");
    }
    for (int i = 0; i < plan.readings().size(); i++) {
      if (plan.readings().get(i) instanceof Reading.Phone phone) {
        load(i, phone, counts);
      }
    }
    return counts;
  }

  private void load(int number, Reading.Phone phone, Map<String, Long> counts) throws SQLException {
    int country = plan.countryOf(phone);
    String sql =
        country < 0
            ? "select text, '' as country, count(*) from (select said(clean_text(c%d)) as text from cells) where text is not null group by text"
                .formatted(phone.cell())
            : "select cells.text, coalesce(v.value, '') as country, count(*) from (select said(clean_text(c%d)) as text, said(clean_text(c%d)) as word from cells) cells left join vocabulary v on v.reading = %d and v.text = cells.word where cells.text is not null group by all"
                .formatted(phone.cell(), plan.readings().get(country).cell(), country);
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql);
        DuckDBAppender table = connection.unwrap(DuckDBConnection.class).createAppender("phones")) {
      while (found.next()) {
        String text = found.getString(1);
        String of = found.getString(2);
        Optional<String> value = Phones.e164(text, of.isEmpty() ? null : of, likelyCountry);
        if (value.isEmpty()) {
          counts.merge("phone_unreadable", found.getLong(3), Long::sum);
        } else if (!value.get().equals(text)) {
          counts.merge("phone_decoded", found.getLong(3), Long::sum);
          table.beginRow().append(number).append(text).append(of).append(value.get()).endRow();
        }
      }
    }
  }
}
