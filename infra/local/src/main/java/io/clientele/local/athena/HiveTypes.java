package io.clientele.local.athena;

import java.util.Locale;
import java.util.Map;

/** Hive's types as DuckDB and Athena write them. */
final class HiveTypes {
  private static final Map<String, String> SIMPLE =
      Map.ofEntries(
          Map.entry("boolean", "BOOLEAN"),
          Map.entry("tinyint", "TINYINT"),
          Map.entry("smallint", "SMALLINT"),
          Map.entry("int", "INTEGER"),
          Map.entry("integer", "INTEGER"),
          Map.entry("bigint", "BIGINT"),
          Map.entry("float", "FLOAT"),
          Map.entry("double", "DOUBLE"),
          Map.entry("string", "VARCHAR"),
          Map.entry("date", "DATE"),
          Map.entry("timestamp", "TIMESTAMP"),
          Map.entry("binary", "BLOB"));

  private static final Map<String, String> TRINO =
      Map.of(
          "int", "integer",
          "float", "real",
          "string", "varchar",
          "timestamp", "timestamp(3)",
          "binary", "varbinary");

  private HiveTypes() {}

  /** The type as Athena's engine writes it. */
  static String trino(String hive) {
    String type = hive.toLowerCase(Locale.ROOT).replace(" ", "");
    return type.startsWith("array<") && type.endsWith(">")
        ? "array(" + trino(type.substring("array<".length(), type.length() - 1)) + ")"
        : TRINO.getOrDefault(type, type);
  }

  /**
   * The DuckDB type.
   *
   * @throws IllegalArgumentException for structs, maps and what is no Hive type
   */
  static String duckDb(String hive) {
    String type = hive.toLowerCase(Locale.ROOT).replace(" ", "");
    String simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (type.startsWith("array<") && type.endsWith(">")) {
      return duckDb(type.substring("array<".length(), type.length() - 1)) + "[]";
    }
    if (type.matches("decimal\\(\\d+,\\d+\\)")) {
      return type.toUpperCase(Locale.ROOT);
    }
    if (type.matches("(varchar|char)\\(\\d+\\)")) {
      return "VARCHAR";
    }
    throw new IllegalArgumentException("The column type is not supported here: " + hive);
  }
}
