package io.clientele.warehouse.engine;

/** Writes values into SQL where no parameter can stand: settings, file names, identifiers. */
public final class SqlText {
  private SqlText() {}

  /** A string literal; where the value has a zero, with which a statement ends, an expression. */
  public static String literal(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
  }

  /** A quoted identifier, the same in DuckDB and Trino. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
