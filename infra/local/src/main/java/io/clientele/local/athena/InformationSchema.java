package io.clientele.local.athena;

import io.clientele.warehouse.engine.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Athena's {@code information_schema} over the tables of Glue, and the name of its catalogue.
 *
 * <p>DuckDB has a schema of that name over its own tables and lets nobody replace it, so the views
 * have another name, and a query is made to read them.
 */
final class InformationSchema {
  private static final String SCHEMA = "information_schema_of_glue";
  private static final Pattern CATALOGUE =
      Pattern.compile("(?<![\\w.'])(\"awsdatacatalog\"|awsdatacatalog)\\s*\\.\\s*", flags());
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w.'])(\"information_schema\"|information_schema)\\s*\\.\\s*"
              + "(?=\"?(tables|columns|schemata)\\b)",
          flags());

  private final Catalogue catalogue;

  InformationSchema(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE;
  }

  /** The query with the names that it has here. */
  static String named(String sql) {
    String here = CATALOGUE.matcher(sql).replaceAll("");
    return NAME.matcher(here).replaceAll(SCHEMA + ".");
  }

  /** The statements that make the views which the query reads; none for most queries. */
  List<String> views(String namedSql) {
    if (!namedSql.contains(SCHEMA + ".")) {
      return List.of();
    }
    List<String> schemata = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    catalogue.databases().forEach(database -> schemata.add(row("awsdatacatalog", database)));
    for (GlueTable table : catalogue.all()) {
      tables.add(row("awsdatacatalog", table.database(), table.name(), "BASE TABLE"));
      int position = 0;
      for (ColumnDefinition column : table.allColumns()) {
        position++;
        columns.add(
            "('awsdatacatalog', %s, %s, %s, %d, NULL, 'YES', %s, NULL, %s)"
                .formatted(
                    SqlText.literal(table.database()),
                    SqlText.literal(table.name()),
                    SqlText.literal(column.name()),
                    position,
                    SqlText.literal(HiveTypes.trino(column.type())),
                    table.partitionKeys().contains(column) ? "'partition key'" : "NULL"));
      }
    }
    return List.of(
        "CREATE SCHEMA " + SCHEMA,
        view("schemata", "catalog_name, schema_name", schemata),
        view("tables", "table_catalog, table_schema, table_name, table_type", tables),
        view(
            "columns",
            "table_catalog, table_schema, table_name, column_name, ordinal_position,"
                + " column_default, is_nullable, data_type, comment, extra_info",
            columns));
  }

  private static String view(String name, String columns, List<String> rows) {
    return rows.isEmpty()
        ? "CREATE VIEW %s.%s AS SELECT * FROM (VALUES (%s)) AS t(%s) WHERE false"
            .formatted(SCHEMA, name, columns.replaceAll("\\w+", "NULL"), columns)
        : "CREATE VIEW %s.%s AS SELECT * FROM (VALUES %s) AS t(%s)"
            .formatted(SCHEMA, name, String.join(", ", rows), columns);
  }

  private static String row(String... values) {
    return List.of(values).stream()
        .map(SqlText::literal)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
