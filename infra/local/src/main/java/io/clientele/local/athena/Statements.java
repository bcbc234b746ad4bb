package io.clientele.local.athena;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.local.protocol.ServiceException;
import io.clientele.warehouse.engine.SqlText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets through what only reads.
 *
 * <p>DuckDB's own parser decides whether a text is one {@code SELECT}: a check of ours could be
 * fooled by a quotation it reads otherwise.
 */
final class Statements {
  private static final Pattern END = Pattern.compile("[;\\s]*\\z");
  private static final Pattern EXPLAIN =
      Pattern.compile("\\s*EXPLAIN\\s+(?!ANALYZE)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern METADATA =
      Pattern.compile("\\s*(SHOW|DESCRIBE|DESC)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Statements() {}

  static String withoutEnd(String sql) {
    return END.matcher(sql).replaceFirst("");
  }

  static boolean isMetadata(String sql) {
    return METADATA.matcher(sql).matches();
  }

  static boolean isExplain(String sql) {
    return EXPLAIN.matcher(sql).matches();
  }

  /** Athena's kind of statement, which also decides how its result is written. */
  static String statementType(String sql) {
    return isMetadata(sql) || isExplain(sql) ? "UTILITY" : "DML";
  }

  /** Refuses everything but one {@code SELECT}, perhaps after {@code EXPLAIN}. */
  static void checkReads(Connection connection, String sql) throws SQLException {
    Matcher explain = EXPLAIN.matcher(sql);
    String query = explain.matches() ? explain.group(1) : sql;
    Map<String, Object> parsed = parse(connection, query);
    if (parsed.get("error") instanceof Boolean failed && failed) {
      String message = String.valueOf(parsed.get("error_message"));
      throw invalid(
          message.contains("SELECT statements")
              ? "Queries of this type are not supported"
              : "line 1: " + message);
    }
    if (!(parsed.get("statements") instanceof List<?> statements) || statements.size() != 1) {
      throw invalid("Only one sql statement is allowed. Got: " + sql);
    }
  }

  /** The columns of a query that it gives no name, from 0; none where a star hides how many. */
  static Set<Integer> unnamedColumns(Connection connection, String sql) throws SQLException {
    Set<Integer> unnamed = new HashSet<>();
    List<?> columns = firstSelect(parse(connection, sql));
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Map<?, ?> column) {
        if ("STAR".equals(column.get("class"))) {
          return Set.of();
        }
        if ("".equals(column.get("alias")) && !"COLUMN_REF".equals(column.get("class"))) {
          unnamed.add(i);
        }
      }
    }
    return unnamed;
  }

  /** The columns of the first SELECT, which name those of a UNION. */
  private static List<?> firstSelect(Map<String, Object> parsed) {
    Object node =
        parsed.get("statements") instanceof List<?> statements
                && !statements.isEmpty()
                && statements.getFirst() instanceof Map<?, ?> statement
            ? statement.get("node")
            : null;
    while (node instanceof Map<?, ?> fields) {
      if (fields.get("select_list") instanceof List<?> columns) {
        return columns;
      }
      node =
          fields.get("children") instanceof List<?> all && !all.isEmpty() ? all.getFirst() : null;
    }
    return List.of();
  }

  private static Map<String, Object> parse(Connection connection, String query)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT CAST(json_serialize_sql(" + SqlText.literal(query) + ") AS VARCHAR)")) {
      result.next();
      return JSON.std.mapFrom(result.getString(1));
    } catch (IOException e) {
      throw new SQLException("The parser's answer was not understood", e);
    }
  }

  static ServiceException invalid(String message) {
    return ServiceException.of("InvalidRequestException", message);
  }
}
