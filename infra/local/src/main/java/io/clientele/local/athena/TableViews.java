package io.clientele.local.athena;

import io.clientele.warehouse.engine.SqlText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Glue tables as DuckDB views over the files of the moment. */
final class TableViews {
  private TableViews() {}

  /**
   * The statement that makes the view.
   *
   * <p>Columns are found by name, as Athena does for Parquet: one that a file lacks is null, one
   * that the table lacks is not seen.
   */
  static String create(String viewName, GlueTable table, List<Path> files) {
    String rows =
        files.isEmpty()
            ? noRows(table)
            : noRows(table) + " UNION ALL BY NAME SELECT * FROM " + reader(table, files);
    return "CREATE VIEW %s AS SELECT %s FROM (%s)".formatted(viewName, columns(table), rows);
  }

  private static String columns(GlueTable table) {
    return table.allColumns().stream()
        .map(
            column ->
                "CAST(%1$s AS %2$s) AS %1$s"
                    .formatted(SqlText.identifier(column.name()), HiveTypes.duckDb(column.type())))
        .collect(Collectors.joining(", "));
  }

  private static String noRows(GlueTable table) {
    return table.allColumns().stream()
        .map(
            column ->
                "CAST(NULL AS %s) AS %s"
                    .formatted(HiveTypes.duckDb(column.type()), SqlText.identifier(column.name())))
        .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
  }

  private static String reader(GlueTable table, List<Path> files) {
    String list =
        files.stream()
            .map(path -> SqlText.literal(path.toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    String partitions =
        table.partitionKeys().isEmpty()
            ? "hive_partitioning = false"
            : "hive_partitioning = true, hive_types_autocast = false";
    return switch (table.format()) {
      case PARQUET -> "read_parquet(%s, union_by_name = true, %s)".formatted(list, partitions);
      case CSV ->
          "read_csv(%s, header = true, all_varchar = true, union_by_name = true, %s)"
              .formatted(list, partitions);
      case JSON ->
          "read_json(%s, format = 'newline_delimited', union_by_name = true, %s)"
              .formatted(list, partitions);
    };
  }
}
