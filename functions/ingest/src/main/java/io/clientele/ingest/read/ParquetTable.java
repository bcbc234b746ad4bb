package io.clientele.ingest.read;

import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.engine.SqlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a Parquet file as text, read by DuckDB, which reaches nothing but the work directory.
 * The line of a row is its number.
 */
final class ParquetTable {
  private ParquetTable() {}

  static Path write(Path file, Path directory, Limits limits) throws IOException, UnreadableFile {
    Path inside = file;
    if (!file.toAbsolutePath().normalize().startsWith(directory.toAbsolutePath().normalize())) {
      inside = Files.copy(file, directory.resolve("parquet"));
    }
    DuckDbSettings settings = DuckDbSettings.inMemory("400MB", 1).withAllowedDirectories(directory);
    Path target = directory.resolve("cells.csv");
    try (Connection connection = DuckDb.open(settings);
        CellsFile cells = new CellsFile(target, false, limits)) {
      write(connection, source(inside), directory, cells, limits);
      return target;
    } catch (SQLException fault) {
      UnreadableFile refusal =
          new UnreadableFile(
              "broken_parquet",
              "The Parquet file cannot be read: it is damaged, cut off, encrypted, or has columns of an unknown kind. Export it again, or as CSV (comma separated values), and upload that.");
      refusal.initCause(fault);
      throw refusal;
    }
  }

  private static String source(Path file) {
    return "read_parquet(%s, binary_as_string = true, hive_partitioning = false)"
        .formatted(SqlText.literal(file.toAbsolutePath().toString()));
  }

  private static void write(
      Connection connection, String source, Path directory, CellsFile cells, Limits limits)
      throws SQLException, IOException, UnreadableFile {
    List<ParquetColumn> columns = ParquetColumn.of(connection, source);
    if (columns.size() > limits.columns()) {
      throw new RecordFaults(Dialect.CELLS, limits).tooManyColumns(0);
    }
    cells.row(0, columns.stream().map(ParquetColumn::name).toList());
    Path text = directory.resolve("parquet.csv");
    // DuckDB holds the whole answer of a query, but writes a file of any size.
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select %s, %s from %s) to %s (format csv, header false, delimiter ',', quote '\"', escape '\"')"
              .formatted(
                  ParquetColumn.hasRowsInside(columns),
                  String.join(", ", columns.stream().map(ParquetColumn::sql).toList()),
                  source,
                  SqlText.literal(text.toAbsolutePath().toString())));
    }
    copy(text, columns, cells, limits);
    Files.delete(text);
  }

  private static void copy(Path text, List<ParquetColumn> columns, CellsFile cells, Limits limits)
      throws IOException, UnreadableFile {
    long line = 1;
    try (RecordReader rows =
        new RecordReader(
            Files.newInputStream(text),
            Dialect.RFC_4180,
            limits.withColumns(columns.size() + 1),
            columns.size() + 1)) {
      while (rows.next()) {
        List<String> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
          String value = rows.cell(i + 1);
          row.add(value.isEmpty() ? "" : columns.get(i).text(value));
        }
        if (rows.cell(0).equals("true")) {
          cells.refused(line, "nested_list", row);
        } else {
          cells.row(line, row);
        }
        line++;
      }
    }
  }
}
