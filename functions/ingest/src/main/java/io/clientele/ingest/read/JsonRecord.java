package io.clientele.ingest.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object as cells by column: those of objects in it are named with dots, lists of values are
 * joined with semicolons.
 *
 * @param refusal why it is no row, null where it is one: a list of objects in it is a table of its
 *     own, two members of one name are two values for one cell
 */
record JsonRecord(Map<String, String> cells, @Nullable String refusal) {
  /** Reads the object that the parser stands at, to its end. */
  static JsonRecord read(JsonParser json, long line, Limits limits)
      throws IOException, UnreadableFile {
    Reading reading = new Reading(json, line, limits);
    if (json.currentToken() == JsonToken.START_OBJECT) {
      reading.object("");
    } else {
      reading.refusal = "no_object";
      reading.put("", json.currentToken().isScalarValue() ? json.getText() : reading.skipped());
    }
    return new JsonRecord(reading.cells, reading.refusal);
  }

  private static final class Reading {
    private final JsonParser json;
    private final long line;
    private final Limits limits;
    private final RecordFaults faults;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private @Nullable String refusal;

    Reading(JsonParser json, long line, Limits limits) {
      this.json = json;
      this.line = line;
      this.limits = limits;
      faults = new RecordFaults(Dialect.CELLS, limits);
    }

    private void object(String prefix) throws IOException, UnreadableFile {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = prefix + json.currentName();
        switch (json.nextToken()) {
          case START_OBJECT -> object(name + ".");
          case START_ARRAY -> put(name, list());
          default -> put(name, scalar());
        }
      }
    }

    private String list() throws IOException, UnreadableFile {
      StringBuilder joined = new StringBuilder();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        joined.append(joined.isEmpty() ? "" : ";");
        joined.append(json.currentToken().isScalarValue() ? scalar() : skipped());
        if (joined.length() > limits.cellBytes()) {
          throw faults.cellTooLong(line, cells.size());
        }
      }
      return joined.toString();
    }

    /** What would be rows of another table. */
    private String skipped() throws IOException {
      refusal = refusal == null ? "nested_list" : refusal;
      boolean isList = json.currentToken() == JsonToken.START_ARRAY;
      json.skipChildren();
      return isList ? "[...]" : "{...}";
    }

    private String scalar() throws IOException {
      return switch (json.currentToken()) {
        case VALUE_NULL -> "";
        case VALUE_NUMBER_FLOAT -> plain(json.getText());
        default -> json.getText();
      };
    }

    private static String plain(String number) {
      boolean hasExponent = number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
      if (!hasExponent
          || number.length() - number.toLowerCase(java.util.Locale.ROOT).indexOf('e') > 5) {
        return number;
      }
      return new BigDecimal(number).toPlainString();
    }

    private void put(String name, String value) throws UnreadableFile {
      if (cells.put(name, value) != null && refusal == null) {
        refusal = "duplicate_member";
      }
      if (cells.size() > limits.columns()) {
        throw faults.tooManyColumns(line);
      }
    }
  }
}
