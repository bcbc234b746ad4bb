package io.clientele.local.athena;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A column of a result.
 *
 * @param type Athena's name of the type
 * @param precision of a decimal, else what Athena says of the type
 */
record ResultColumn(String name, String type, int precision, int scale) {
  private static final int LONGEST_TEXT = Integer.MAX_VALUE;

  static ResultColumn text(String name) {
    return new ResultColumn(name, "string", 0, 0);
  }

  /** From DuckDB's name of the type, such as {@code DECIMAL(18,4)} or {@code VARCHAR[]}. */
  static ResultColumn of(String name, String duckDbType, int precision, int scale) {
    String type = duckDbType.toUpperCase(Locale.ROOT);
    if (type.endsWith("]")) {
      return new ResultColumn(name, "array", 0, 0);
    }
    int parameters = type.indexOf('(');
    return switch (parameters < 0 ? type : type.substring(0, parameters)) {
      case "BOOLEAN" -> new ResultColumn(name, "boolean", 0, 0);
      case "TINYINT", "UTINYINT" -> new ResultColumn(name, "tinyint", 3, 0);
      case "SMALLINT", "USMALLINT" -> new ResultColumn(name, "smallint", 5, 0);
      case "INTEGER" -> new ResultColumn(name, "integer", 10, 0);
      case "BIGINT", "UINTEGER" -> new ResultColumn(name, "bigint", 19, 0);
      case "HUGEINT", "UBIGINT", "UHUGEINT" -> new ResultColumn(name, "decimal", 38, 0);
      case "DECIMAL" -> new ResultColumn(name, "decimal", precision, scale);
      case "FLOAT" -> new ResultColumn(name, "float", 17, 0);
      case "DOUBLE" -> new ResultColumn(name, "double", 17, 0);
      case "DATE" -> new ResultColumn(name, "date", 0, 0);
      case "TIME" -> new ResultColumn(name, "time", 3, 0);
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
          new ResultColumn(name, "timestamp", 3, 0);
      case "TIMESTAMP WITH TIME ZONE" -> new ResultColumn(name, "timestamp with time zone", 3, 0);
      case "BLOB" -> new ResultColumn(name, "varbinary", LONGEST_TEXT, 0);
      case "STRUCT", "TUPLE" -> new ResultColumn(name, "row", 0, 0);
      case "MAP" -> new ResultColumn(name, "map", 0, 0);
      case "\"NULL\"" -> new ResultColumn(name, "unknown", 0, 0);
      case "JSON" -> new ResultColumn(name, "json", LONGEST_TEXT, 0);
      default -> new ResultColumn(name, "varchar", LONGEST_TEXT, 0);
    };
  }

  /** The {@code ColumnInfo} of the API. */
  Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("CatalogName", "hive");
    info.put("SchemaName", "");
    info.put("TableName", "");
    info.put("Name", name);
    info.put("Label", name);
    info.put("Type", type);
    info.put("Precision", precision);
    info.put("Scale", scale);
    info.put("Nullable", "UNKNOWN");
    info.put("CaseSensitive", type.equals("varchar") || type.equals("json"));
    return info;
  }
}
