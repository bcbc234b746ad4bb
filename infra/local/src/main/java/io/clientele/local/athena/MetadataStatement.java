package io.clientele.local.athena;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code SHOW} and {@code DESCRIBE}, answered from the definitions of the tables. */
final class MetadataStatement {
  private static final String NAME = "[`\"]?(\\w+)[`\"]?";
  private static final String TABLE = "(?:" + NAME + "\\.)?" + NAME;
  private static final Pattern DATABASES =
      pattern("SHOW\\s+(?:DATABASES|SCHEMAS)(?:\\s+LIKE)?(?:\\s+'([^']*)')?");
  private static final Pattern TABLES =
      pattern("SHOW\\s+TABLES(?:\\s+(?:IN|FROM)\\s+" + NAME + ")?(?:\\s+LIKE)?(?:\\s+'([^']*)')?");
  private static final Pattern COLUMNS =
      pattern(
          "SHOW\\s+COLUMNS\\s+(?:IN|FROM)\\s+" + TABLE + "(?:\\s+(?:IN|FROM)\\s+" + NAME + ")?");
  private static final Pattern DESCRIBE =
      pattern("(?:DESCRIBE|DESC)\\s+(?:FORMATTED\\s+|EXTENDED\\s+)?" + TABLE);

  private final Catalogue catalogue;
  private final String database;

  MetadataStatement(Catalogue catalogue, String database) {
    this.catalogue = catalogue;
    this.database = database;
  }

  /** Runs the statement; refuses one that is not known. */
  TextResult run(String sql) {
    Matcher databases = DATABASES.matcher(sql);
    if (databases.matches()) {
      return new TextResult("database_name", filtered(catalogue.databases(), databases.group(1)));
    }
    Matcher tables = TABLES.matcher(sql);
    if (tables.matches()) {
      List<String> names =
          catalogue.tables(orElse(tables.group(1))).stream().map(GlueTable::name).toList();
      return new TextResult("tab_name", filtered(names, tables.group(2)));
    }
    Matcher columns = COLUMNS.matcher(sql);
    if (columns.matches()) {
      String named = columns.group(3) == null ? columns.group(1) : columns.group(3);
      return new TextResult(
          "field",
          catalogue.table(orElse(named), columns.group(2)).allColumns().stream()
              .map(ColumnDefinition::name)
              .toList());
    }
    Matcher describe = DESCRIBE.matcher(sql);
    if (describe.matches()) {
      return describe(catalogue.table(orElse(describe.group(1)), describe.group(2)));
    }
    throw Statements.invalid("Queries of this type are not supported");
  }

  private static TextResult describe(GlueTable table) {
    List<String> lines = new ArrayList<>();
    table.allColumns().forEach(column -> lines.add(line(column)));
    if (!table.partitionKeys().isEmpty()) {
      lines.addAll(List.of("", "# Partition Information", "# col_name\tdata_type\tcomment", ""));
      table.partitionKeys().forEach(column -> lines.add(line(column)));
    }
    return new TextResult("col_name", lines);
  }

  private static String line(ColumnDefinition column) {
    return "%-20s\t%-20s\t%-20s".formatted(column.name(), column.type(), "");
  }

  /** Hive's patterns: {@code *} for any characters, {@code |} between alternatives. */
  private static List<String> filtered(List<String> names, @Nullable String pattern) {
    if (pattern == null) {
      return names;
    }
    Pattern regex = pattern(pattern.replace("*", ".*").replace("%", ".*"));
    return names.stream().filter(name -> regex.matcher(name).matches()).toList();
  }

  private String orElse(@Nullable String named) {
    return named == null ? database : named.toLowerCase(Locale.ROOT);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile("\\s*" + regex + "\\s*", Pattern.CASE_INSENSITIVE);
  }
}
