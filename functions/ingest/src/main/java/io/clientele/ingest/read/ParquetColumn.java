package io.clientele.ingest.read;

import io.clientele.warehouse.engine.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a Parquet file, or a part of one that is nested.
 *
 * @param name with dots where it is a part
 * @param value SQL for what it holds
 * @param type as DuckDB writes it
 */
record ParquetColumn(String name, String value, String type) {
  static List<ParquetColumn> of(Connection connection, String source) throws SQLException {
    List<ParquetColumn> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet described = statement.executeQuery("describe select * from " + source)) {
      while (described.next()) {
        columns.add(
            new ParquetColumn(
                described.getString(1),
                SqlText.identifier(described.getString(1)),
                described.getString(2)));
      }
    }
    List<ParquetColumn> flat = new ArrayList<>();
    for (ParquetColumn column : columns) {
      column.flatten(connection, source, flat);
    }
    return flat;
  }

  /** DuckDB itself takes a structure apart: its fields are the columns of {@code unnest}. */
  private void flatten(Connection connection, String source, List<ParquetColumn> flat)
      throws SQLException {
    if (!isStructure()) {
      flat.add(this);
      return;
    }
    List<ParquetColumn> fields = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet described =
            statement.executeQuery(
                "describe select unnest(%s) from (select * from %s limit 0)"
                    .formatted(value, source))) {
      while (described.next()) {
        String field = described.getString(1);
        fields.add(
            new ParquetColumn(
                name + "." + field,
                "struct_extract(%s, %s)".formatted(value, SqlText.literal(field)),
                described.getString(2)));
      }
    }
    for (ParquetColumn field : fields) {
      field.flatten(connection, source, flat);
    }
  }

  /** SQL for the cell as text. */
  String sql() {
    if (isList() && !holdsRows()) {
      return "array_to_string(cast(%s as varchar[]), ';')".formatted(value);
    }
    if (type.startsWith("TIMESTAMP WITH TIME ZONE")) {
      return "replace(cast(make_timestamp(epoch_us(%s)) as varchar), ' ', 'T') || 'Z'"
          .formatted(value);
    }
    if (type.startsWith("TIMESTAMP")) {
      return "replace(cast(%s as varchar), ' ', 'T')".formatted(value);
    }
    return "cast(%s as varchar)".formatted(value);
  }

  /** The cell, from what {@link #sql()} gives. */
  String text(String written) {
    return type.equals("DOUBLE") || type.equals("FLOAT") ? NumberText.of(written) : written;
  }

  /** SQL that is true for a row in which some column holds rows of another table. */
  static String hasRowsInside(List<ParquetColumn> columns) {
    List<String> conditions =
        columns.stream()
            .filter(ParquetColumn::holdsRows)
            .map(column -> "coalesce(len(%s) > 0, false)".formatted(column.listValue()))
            .toList();
    return conditions.isEmpty() ? "false" : "(" + String.join(" or ", conditions) + ")";
  }

  private String listValue() {
    return type.startsWith("MAP(") && !isList() ? "map_keys(%s)".formatted(value) : value;
  }

  private boolean isList() {
    return type.endsWith("]");
  }

  private boolean isStructure() {
    return type.startsWith("STRUCT(") && !isList();
  }

  private boolean holdsRows() {
    return type.startsWith("MAP(")
        || (isList() && (type.startsWith("STRUCT(") || type.endsWith("][]")));
  }
}
