package io.clientele.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueParquetTest {
  @TempDir Path directory;

  @Test
  void valuesOfEveryKindAreReadBackAsTheyWere() throws IOException, SQLException {
    List<ValueColumn> columns =
        List.of(
            new ValueColumn("t", ValueKind.TEXT),
            new ValueColumn("n", ValueKind.DECIMAL),
            new ValueColumn("d", ValueKind.DOUBLE),
            new ValueColumn("w", ValueKind.WHOLE),
            new ValueColumn("i", ValueKind.TIMESTAMP),
            new ValueColumn("y", ValueKind.DATE));
    Path file = directory.resolve("values.parquet");
    try (ValueParquet parquet = new ValueParquet(file, columns)) {
      text("żółw, \"łódź\"\n", columns.get(0));
      columns.get(1).add(-123_456L);
      columns.get(2).add(Double.doubleToRawLongBits(-0.1));
      columns.get(3).add(Long.MAX_VALUE);
      columns.get(4).add(-1L);
      columns.get(5).add(-1L);
      parquet.endRow(1);
    }

    assertThat(
            query(file, "t, n, d, w, i, y, typeof(n), typeof(d), typeof(w), typeof(i), typeof(y)"))
        .containsExactly(
            List.of(
                "żółw, \"łódź\"\n",
                "-12.3456",
                "-0.1",
                "9223372036854775807",
                "1969-12-31 23:59:59.999999",
                "1969-12-31",
                "DECIMAL(18,4)",
                "DOUBLE",
                "BIGINT",
                "TIMESTAMP",
                "DATE"));
  }

  @Test
  void rowsWithoutAValueStayBesideThoseWithOne() throws IOException, SQLException {
    ValueColumn number = new ValueColumn("n", ValueKind.WHOLE);
    ValueColumn text = new ValueColumn("t", ValueKind.TEXT);
    ValueColumn never = new ValueColumn("x", ValueKind.TEXT);
    Path file = directory.resolve("values.parquet");
    try (ValueParquet parquet = new ValueParquet(file, List.of(number, text, never))) {
      for (int i = 0; i < 3_000; i++) {
        number.add(i);
        if (i % 7 == 0) {
          text.addNull();
        } else {
          text("t" + i, text);
        }
        never.addNull();
        parquet.endRow(1);
      }
    }

    assertThat(
            query(
                file,
                "count(*), count(t), count(x), count(*) filter (where (t is null) = (n % 7 = 0) and (t is null or t = 't' || n))"))
        .containsExactly(List.of("3000", "2571", "0", "3000"));
  }

  @Test
  void manyRowsGoIntoSeveralGroupsInTheirOrder() throws IOException, SQLException {
    ValueColumn number = new ValueColumn("n", ValueKind.WHOLE);
    ValueColumn text = new ValueColumn("t", ValueKind.TEXT);
    Path file = directory.resolve("values.parquet");
    try (ValueParquet parquet = new ValueParquet(file, List.of(number, text))) {
      for (int i = 0; i < 300_000; i++) {
        number.add(i);
        if (i == 200_000) {
          text.addNull();
        } else {
          text("t", text);
        }
        parquet.endRow(1);
      }
    }

    assertThat(
            query(
                file,
                "count(*), count(t), count(*) filter (where n = file_row_number), min(n) filter (where t is null)"))
        .containsExactly(List.of("300000", "299999", "300000", "200000"));
    assertThat(groups(file)).isEqualTo(3);
  }

  @Test
  void longRowsMakeSmallGroupsSoThatTheyFitInMemory() throws IOException, SQLException {
    ValueColumn text = new ValueColumn("t", ValueKind.TEXT);
    Path file = directory.resolve("values.parquet");
    String megabyte = "x".repeat(1 << 20);
    try (ValueParquet parquet = new ValueParquet(file, List.of(text))) {
      for (int i = 0; i < 40; i++) {
        text(megabyte, text);
        parquet.endRow(megabyte.length());
      }
    }

    assertThat(query(file, "count(*), min(length(t))")).containsExactly(List.of("40", "1048576"));
    assertThat(groups(file)).isEqualTo(3);
  }

  @Test
  void aFileMayHaveNoRows() throws IOException, SQLException {
    Path file = directory.resolve("values.parquet");
    new ValueParquet(file, List.of(new ValueColumn("t", ValueKind.TEXT))).close();

    assertThat(query(file, "count(*)")).containsExactly(List.of("0"));
  }

  private static void text(String text, ValueColumn column) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    column.add(utf8, 0, utf8.length);
  }

  private int groups(Path file) throws SQLException {
    return Integer.parseInt(
        rows("select count(distinct row_group_id) from parquet_metadata('%s')".formatted(file))
            .getFirst()
            .getFirst());
  }

  private List<List<String>> query(Path file, String columns) throws SQLException {
    return rows(
        "select %s from read_parquet('%s', file_row_number = true)".formatted(columns, file));
  }

  private List<List<String>> rows(String sql) throws SQLException {
    DuckDbSettings settings =
        DuckDbSettings.inMemory("400MB", 1).withAllowedDirectories(directory.toAbsolutePath());
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DuckDb.open(settings);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(result.getString(i));
        }
        rows.add(cells);
      }
    }
    return rows;
  }
}
