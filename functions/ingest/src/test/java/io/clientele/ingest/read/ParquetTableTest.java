package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
  @TempDir Path directory = Path.of("");

  @Test
  void cellsAreExactAndNestedColumnsFlat() throws Exception {
    Tables.Table table =
        read(
            """
            select 1::bigint as id, 12.30::decimal(18,4) as amount, 0.1::double + 0.2 as ratio, 1e-7::double as tiny,
              date '2024-02-29' as day, timestamp '2024-02-29 10:30:00' as at, timestamptz '2024-02-29 10:30:00+02' as zoned, true as paid,
              {'city': 'Łódź', 'geo': {'lat': 5}} as address, ['a', 'b'] as tags, null::varchar as nothing, 'x, "y"' as text,
              []::struct(sku varchar)[] as lines
            union all select 2, null, null, null, null, null, null, false, null, [], 'z', '', [{'sku': 'a'}]""");
    assertThat(table.header())
        .containsExactly(
            "id",
            "amount",
            "ratio",
            "tiny",
            "day",
            "at",
            "zoned",
            "paid",
            "address.city",
            "address.geo.lat",
            "tags",
            "nothing",
            "text",
            "lines");
    assertThat(table.rows())
        .containsExactly(
            List.of(
                "1",
                "1",
                "12.3000",
                "0.3",
                "0.0000001",
                "2024-02-29",
                "2024-02-29T10:30:00",
                "2024-02-29T08:30:00Z",
                "true",
                "Łódź",
                "5",
                "a;b",
                "",
                "x, \"y\"",
                "[]"));
    assertThat(table.refused()).containsExactly(List.of("2", "nested_list"));
  }

  @Test
  void aDamagedFileIsRefused() throws Exception {
    byte[] whole = parquet("select 1 as a");
    UnreadableFile refusal =
        catchThrowableOfType(
            UnreadableFile.class,
            () -> new Tables(directory).read(Arrays.copyOf(whole, whole.length - 9)));
    assertThat(refusal.reason()).isEqualTo("broken_parquet");
  }

  private Tables.Table read(String sql) throws Exception {
    return new Tables(directory).read(parquet(sql));
  }

  private byte[] parquet(String sql) throws Exception {
    Path file = Files.createTempDirectory(directory, "parquet").resolve("file");
    DuckDbSettings settings = DuckDbSettings.inMemory("200MB", 1).withAllowedDirectories(directory);
    try (Connection connection = DuckDb.open(settings);
        Statement statement = connection.createStatement()) {
      statement.execute("copy (%s) to '%s' (format parquet)".formatted(sql, file));
    }
    return Files.readAllBytes(file);
  }
}
