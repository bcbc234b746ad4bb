package io.clientele.local.athena;

import io.clientele.local.protocol.ServiceException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The databases and tables of Glue. */
record Catalogue(List<GlueTable> all) {
  Catalogue {
    all = List.copyOf(all);
  }

  List<String> databases() {
    return all.stream().map(GlueTable::database).distinct().sorted().toList();
  }

  List<GlueTable> tables(String database) {
    return all.stream().filter(table -> table.database().equals(database)).toList();
  }

  GlueTable table(String database, String name) {
    return tables(database).stream()
        .filter(table -> table.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                ServiceException.of(
                    "InvalidRequestException",
                    "TABLE_NOT_FOUND: Table 'awsdatacatalog.%s.%s' does not exist"
                        .formatted(database, name)));
  }

  /** The tables whose names stand anywhere in a statement: never too few. */
  List<GlueTable> namedIn(String sql) {
    return all.stream()
        .filter(
            table ->
                Pattern.compile(
                        "\\b" + Pattern.quote(table.name()) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sql)
                    .find())
        .toList();
  }
}
