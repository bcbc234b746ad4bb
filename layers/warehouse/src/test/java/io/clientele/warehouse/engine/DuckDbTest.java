package io.clientele.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbTest {
  private static final DuckDbSettings SMALL = DuckDbSettings.inMemory("200MB", 1);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "null",
      value = {
        "7 / 2 ; 3",
        "date_diff('day', timestamp '2024-01-01 12:00:00', timestamp '2024-01-03 11:00:00') ; 1",
        "date_diff('month', date '2024-01-15', date '2024-03-14') ; 1",
        "date_add('month', 1, date '2024-01-31') ; 2024-02-29",
        "date_trunc('month', date '2024-02-29') ; 2024-02-01",
        "date_format(timestamp '2024-01-02 03:04:05', '%Y-%m-%d %H:%i:%s') ; 2024-01-02 03:04:05",
        "date_parse('02/01/2024', '%d/%m/%Y') ; 2024-01-02 00:00:00.0",
        "day_of_week(date '2024-01-07') ; 7",
        "last_day_of_month(date '2024-02-01') ; 2024-02-29",
        "cast(at_timezone(with_timezone(timestamp '2024-07-01 00:00:00', 'Europe/Warsaw'), 'UTC')"
            + " as timestamp(6)) ; 2024-06-30 22:00:00.0",
        "concat('a', null) ; null",
        "greatest(1, null) ; null",
        "split_part('a-b', '-', 3) ; null",
        "trim(chr(9) || 'a ') ; a",
        "trim(both 'x' from 'xax') ; a",
        "regexp_replace('abab', '(a)(b)', '$2$1') ; baba",
        "regexp_extract('abc', 'x') ; null",
        "to_hex(md5(to_utf8('a'))) ; 0CC175B9C0F1B6A831C399E269772661",
        "json_extract_scalar('{\"a\":{\"b\":1}}', '$.a') ; null",
        "json_extract_scalar('{\"a\":{\"b\":1}}', '$.a.b') ; 1",
        "element_at(array[1, 2], 5) ; null",
        "array_join(sequence(date '2024-01-30', date '2024-02-01'), ' ')"
            + " ; 2024-01-30 2024-01-31 2024-02-01",
        "width_bucket(10, 1, 10, 3) ; 4",
      })
  void saysWhatAthenaSays(String expression, String expected) throws SQLException {
    assertThat(value("select " + expression, SMALL)).isEqualTo(expected);
  }

  @Test
  void readsAndWritesInAnAllowedDirectoryOnly() throws SQLException {
    DuckDbSettings settings = SMALL.withAllowedDirectories(directory.resolve("in"));
    directory.resolve("in").toFile().mkdirs();
    try (Connection connection = DuckDb.open(settings)) {
      run(connection, "copy (select 1 as a) to '%s/in/a.parquet'".formatted(directory));
      run(connection, "select * from read_parquet('%s/in/a.parquet')".formatted(directory));
      String outside = "copy (select 1 as a) to '%s/a.parquet'".formatted(directory);
      assertThatThrownBy(() -> run(connection, outside)).isInstanceOf(SQLException.class);
      String above = "copy (select 1 as a) to '%s/in/../a.parquet'".formatted(directory);
      assertThatThrownBy(() -> run(connection, above)).isInstanceOf(SQLException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set enable_external_access = true",
        "set memory_limit = '9GB'",
        "select * from read_csv('/etc/passwd')",
        "select * from read_text('/etc/passwd')",
        "attach '/tmp/other.duckdb'",
        "install httpfs",
        "load httpfs",
        "copy (select 1) to '/tmp/out.csv'",
      })
  void refusesToReachOut(String statement) throws SQLException {
    try (Connection connection = DuckDb.open(SMALL)) {
      assertThatThrownBy(() -> run(connection, statement)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void keepsTablesInAFile() throws SQLException {
    DuckDbSettings settings = SMALL.withFile(directory.resolve("a.duckdb"));
    try (Connection connection = DuckDb.open(settings)) {
      run(connection, "create table a as select 42 as b");
    }
    assertThat(value("select b from a", settings)).isEqualTo("42");
    assertThat(Files.exists(directory.resolve("a.duckdb"))).isTrue();
  }

  @Test
  void spillsToTheTemporaryDirectoryThatItIsGiven() throws SQLException {
    DuckDbSettings settings =
        DuckDbSettings.inMemory("60MB", 1).withTemporaryDirectory(directory.resolve("spill"));
    String sorted =
        "select count(*) from (select md5(to_utf8(cast(i as varchar))) as h, row_number() over (order"
            + " by md5(to_utf8(cast(i as varchar)))) as n from range(3000000) as t(i)) where n > 0";
    assertThat(value(sorted, settings)).isEqualTo("3000000");
  }

  private static String value(String query, DuckDbSettings settings) throws SQLException {
    try (Connection connection = DuckDb.open(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
