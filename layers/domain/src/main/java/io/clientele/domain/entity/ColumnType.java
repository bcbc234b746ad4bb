package io.clientele.domain.entity;

/** The types of the canonical columns, each with its name in SQL (Trino and DuckDB) and in Glue. */
public enum ColumnType {
  TEXT("varchar", "string"),
  /** An amount in the currency of its row, exact to four decimals. */
  MONEY("decimal(18,4)", "decimal(18,4)"),
  /** A count that may have decimals: pieces, kilograms, hours. */
  QUANTITY("decimal(18,4)", "decimal(18,4)"),
  INTEGER("bigint", "bigint"),
  NUMBER("double", "double"),
  DATE("date", "date"),
  /** A UTC instant, kept as a timestamp without zone. */
  INSTANT("timestamp(6)", "timestamp"),
  BOOLEAN("boolean", "boolean"),
  /** ISO 4217 code. */
  CURRENCY("varchar", "string"),
  /** ISO 3166-1 alpha-2 code. */
  COUNTRY("varchar", "string"),
  /** One of a closed set of words, see {@link Column#values()}. */
  WORD("varchar", "string"),
  TEXT_LIST("array(varchar)", "array<string>");

  private final String sql;
  private final String glue;

  ColumnType(String sql, String glue) {
    this.sql = sql;
    this.glue = glue;
  }

  public String sql() {
    return sql;
  }

  public String glue() {
    return glue;
  }
}
