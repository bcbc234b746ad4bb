package io.clientele.local.athena;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes results the way Athena does: every value in quotes, null as nothing, a header line. */
final class ResultFile {
  private ResultFile() {}

  /**
   * Writes all rows.
   *
   * @param unnamed the columns that the query gives no name, from 0; Athena calls them {@code
   *     _col0}
   */
  static List<ResultColumn> writeCsv(ResultSet rows, Set<Integer> unnamed, Path file)
      throws SQLException, IOException {
    List<ResultColumn> columns = columns(rows.getMetaData(), unnamed);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writeLine(writer, columns.stream().map(ResultColumn::name).toList());
      List<@Nullable String> values = new ArrayList<>();
      while (rows.next()) {
        values.clear();
        for (int i = 1; i <= columns.size(); i++) {
          values.add(ResultText.of(rows.getObject(i)));
        }
        writeLine(writer, values);
      }
    }
    return columns;
  }

  private static List<ResultColumn> columns(ResultSetMetaData metadata, Set<Integer> unnamed)
      throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      columns.add(
          ResultColumn.of(
              unnamed.contains(i - 1) ? "_col" + (i - 1) : metadata.getColumnLabel(i),
              metadata.getColumnTypeName(i),
              metadata.getPrecision(i),
              metadata.getScale(i)));
    }
    return columns;
  }

  private static void writeLine(BufferedWriter writer, List<? extends @Nullable String> values)
      throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      String value = values.get(i);
      if (value != null) {
        writer.write('"');
        writer.write(value.replace("\"", "\"\""));
        writer.write('"');
      }
    }
    writer.write('\n');
  }
}
