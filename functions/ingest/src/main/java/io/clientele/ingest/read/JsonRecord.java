package io.clientele.ingest.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object as cells by column: those of objects in it are named with dots, lists of values are
 * joined with semicolons, lists of anything else are kept as the text that they are, but for the
 * one that is unfolded.
 *
 * @param cells of the object itself
 * @param items cells of each element of the list that is unfolded; none where the object has none
 * @param lists how many elements each list of objects has, by name
 * @param kept names of the lists that were kept as texts
 * @param refusal why it is no row, null where it is one: it is no object, or two members of one
 *     name are two values for one cell
 */
record JsonRecord(
    Map<String, String> cells,
    List<Map<String, String>> items,
    Map<String, Integer> lists,
    Set<String> kept,
    @Nullable String refusal) {
  /** A text that is no record. */
  static JsonRecord broken(String text) {
    return new JsonRecord(Map.of("", text), List.of(), Map.of(), Set.of(), "broken_json");
  }

  /** Whether it has cells of the table's columns. */
  boolean isObject() {
    return !"no_object".equals(refusal) && !"broken_json".equals(refusal);
  }

  /** The cells of each row that it is: one an element of the list, or one where it has none. */
  List<Map<String, String>> rows() {
    if (items.isEmpty()) {
      return List.of(cells);
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> item : items) {
      Map<String, String> row = new LinkedHashMap<>(cells);
      row.putAll(item);
      rows.add(row);
    }
    return rows;
  }

  /**
   * Reads the object that the parser stands at, to its end.
   *
   * @param unfolded name of the list of which each element becomes a row, null for none
   */
  static JsonRecord read(JsonParser json, long line, @Nullable String unfolded, Limits limits)
      throws IOException, UnreadableFile {
    Reading reading = new Reading(json, line, unfolded, limits);
    if (json.currentToken() == JsonToken.START_OBJECT) {
      reading.object("", reading.cells);
    } else {
      reading.refusal = "no_object";
      reading.put(reading.cells, "", reading.text());
    }
    if (reading.items.stream()
        .anyMatch(item -> reading.cells.keySet().stream().anyMatch(item::containsKey))) {
      reading.refusal = "duplicate_member";
    }
    return new JsonRecord(
        reading.cells, reading.items, reading.lists, reading.kept, reading.refusal);
  }

  private static final class Reading {
    private final JsonParser json;
    private final long line;
    private final @Nullable String unfolded;
    private final Limits limits;
    private final RecordFaults faults;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<Map<String, String>> items = new ArrayList<>();
    private final Map<String, Integer> lists = new HashMap<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private @Nullable String refusal;
    private boolean isWithinItem;
    private long size;

    Reading(JsonParser json, long line, @Nullable String unfolded, Limits limits) {
      this.json = json;
      this.line = line;
      this.unfolded = unfolded;
      this.limits = limits;
      faults = new RecordFaults(Dialect.CELLS, limits);
    }

    private void object(String prefix, Map<String, String> into)
        throws IOException, UnreadableFile {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = prefix + json.currentName();
        switch (json.nextToken()) {
          case START_OBJECT -> object(name + ".", into);
          case START_ARRAY -> {
            if (name.equals(unfolded) && !isWithinItem) {
              items(name);
            } else {
              list(name, into);
            }
          }
          default -> put(into, name, scalar());
        }
      }
    }

    /** A row each. */
    private void items(String name) throws IOException, UnreadableFile {
      isWithinItem = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        Map<String, String> item = new LinkedHashMap<>();
        if (json.currentToken() == JsonToken.START_OBJECT) {
          object(name + ".", item);
        }
        if (item.isEmpty()) {
          put(item, name, json.currentToken() == JsonToken.END_OBJECT ? "{}" : text());
        }
        items.add(item);
      }
      isWithinItem = false;
    }

    private void list(String name, Map<String, String> into) throws IOException, UnreadableFile {
      StringBuilder joined = new StringBuilder();
      StringBuilder whole = new StringBuilder("[");
      boolean isOfValues = true;
      int objects = 0;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        JsonToken token = json.currentToken();
        String text = JsonText.of(json, limits.cellBytes());
        whole.append(whole.length() > 1 ? "," : "").append(text);
        isOfValues &= token.isScalarValue();
        objects += token == JsonToken.START_OBJECT ? 1 : 0;
        if (token.isScalarValue()) {
          joined.append(joined.isEmpty() ? "" : ";").append(scalar());
        }
        if (whole.length() > limits.cellBytes()) {
          throw faults.cellTooLong(line, cells.size());
        }
      }
      if (isOfValues) {
        put(into, name, joined.toString());
        return;
      }
      kept.add(name);
      if (objects > 0 && !isWithinItem) {
        lists.merge(name, objects, Integer::sum);
      }
      put(into, name, whole.append(']').toString());
    }

    private String text() throws IOException, UnreadableFile {
      if (json.currentToken().isScalarValue()) {
        return scalar();
      }
      String text = JsonText.of(json, limits.cellBytes());
      if (text.length() > limits.cellBytes()) {
        throw faults.cellTooLong(line, cells.size());
      }
      return text;
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

    private void put(Map<String, String> into, String name, String value) throws UnreadableFile {
      if (into.put(name, value) != null && refusal == null) {
        refusal = "duplicate_member";
      }
      if (into.size() > limits.columns()) {
        throw faults.tooManyColumns(line);
      }
      // All elements of a list wait for what stands behind it.
      size += value.length();
      if (size > limits.recordBytes()) {
        throw faults.recordTooLong(line);
      }
    }
  }
}
