package io.clientele.local.athena;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a query failed, in the words of Athena as far as DuckDB lets us know. */
final class QueryFailure {
  private static final Pattern NO_TABLE = Pattern.compile("Table with name (\\S+) does not exist");
  private static final Pattern NO_COLUMN =
      Pattern.compile("Referenced column \"([^\"]+)\" (?:was )?not found");
  private static final Pattern NO_FUNCTION =
      Pattern.compile("(?:Scalar|Table|Aggregate) Function with name (\\S+) does not exist");

  private QueryFailure() {}

  static String reason(SQLException failure, String database) {
    String message = String.valueOf(failure.getMessage());
    Matcher table = NO_TABLE.matcher(message);
    if (table.find()) {
      return "TABLE_NOT_FOUND: Table 'awsdatacatalog.%s.%s' does not exist"
          .formatted(database, table.group(1));
    }
    Matcher column = NO_COLUMN.matcher(message);
    if (column.find()) {
      return "COLUMN_NOT_FOUND: Column '%s' cannot be resolved".formatted(column.group(1));
    }
    Matcher function = NO_FUNCTION.matcher(message);
    if (function.find()) {
      return "FUNCTION_NOT_FOUND: Function '%s' not registered".formatted(function.group(1));
    }
    if (message.startsWith("Conversion Error")) {
      return "INVALID_CAST_ARGUMENT: " + message;
    }
    if (message.startsWith("Permission Error")) {
      return "PERMISSION_DENIED: " + message;
    }
    return (message.startsWith("IO Error") ? "HIVE_CANNOT_OPEN_SPLIT: " : "GENERIC_USER_ERROR: ")
        + message;
  }
}
