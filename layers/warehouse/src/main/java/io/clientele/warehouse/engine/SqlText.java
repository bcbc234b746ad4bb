package io.clientele.warehouse.engine;

/** Writes values into SQL where no parameter can stand: settings, file names, identifiers. */
public final class SqlText {
  private SqlText() {}

  /** A string literal. */
  public static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** A quoted identifier, the same in DuckDB and Trino. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
