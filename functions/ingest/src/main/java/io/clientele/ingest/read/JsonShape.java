package io.clientele.ingest.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the records lie in a JSON text. */
sealed interface JsonShape {
  /** What answers of web services call the list of records. */
  Set<String> LISTS =
      Set.of(
          "data",
          "items",
          "results",
          "records",
          "rows",
          "value",
          "values",
          "list",
          "entries",
          "objects",
          "content",
          "elements",
          "response",
          "result",
          "d");

  /** Those of the lists that are never a part of a record. */
  Set<String> WRAPPED = Set.of("data", "results", "records", "rows", "response", "result", "d");

  /** What lists of records are called beside which only figures of the export stand. */
  Set<String> RECORDS =
      Set.of(
          "orders",
          "customers",
          "contacts",
          "companies",
          "accounts",
          "leads",
          "deals",
          "opportunities",
          "invoices",
          "transactions",
          "products",
          "campaigns",
          "subscriptions",
          "responses",
          "events",
          "tickets");

  /** What a record has and the answer of a web service around a list does not. */
  Pattern OF_RECORD =
      Pattern.compile(
          "(?i)id|e-?mail|(order|invoice|customer|client|klient|kunde|zam[oó]wieni[ea]|faktur[ay])"
              + "([_ -]?(id|no|nr|number|numer|e-?mail|name))?");

  Pattern BEGINNING = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\\]]).*", Pattern.DOTALL);

  Pattern OBJECT = Pattern.compile("\\s*\\{\\s*\"[^\"]*\"\\s*:.*\\}\\s*");

  /** One record a line. */
  record Lines() implements JsonShape {}

  /** One record after the other. */
  record Sequence() implements JsonShape {}

  /**
   * A list.
   *
   * @param path the names that lead to it, none where it is the whole text
   */
  record ListAt(List<String> path) implements JsonShape {
    public ListAt {
      path = List.copyOf(path);
    }
  }

  /** A text that begins as JSON does, and no table; of JSON Lines some may be broken. */
  static boolean isLikely(Encoding encoding, Path text) throws IOException {
    String head;
    try (InputStream utf8 = encoding.open(text)) {
      head = new String(utf8.readNBytes(1 << 16), StandardCharsets.UTF_8);
    }
    if (BEGINNING.matcher(head.substring(0, Math.min(head.length(), 1 << 10))).matches()) {
      return true;
    }
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(20).toList();
    long objects = lines.stream().filter(line -> OBJECT.matcher(line).matches()).count();
    return objects >= 2 && 2 * objects > lines.size();
  }

  /**
   * Reads the text up to where it shows its shape.
   *
   * @throws UnreadableFile when there are several lists, so that none is the table
   */
  static JsonShape find(JsonParser json) throws IOException, UnreadableFile {
    if (json.nextToken() == JsonToken.START_ARRAY) {
      return new ListAt(List.of());
    }
    List<List<String>> lists = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    int members = members(json, List.of(), lists, names);
    if (json.nextToken() != null) {
      return new Sequence();
    }
    List<List<String>> known = lists.stream().filter(path -> isKnown(path)).toList();
    if (isRecord(names, lists)) {
      return new Sequence();
    }
    if (known.size() == 1) {
      return new ListAt(known.getFirst());
    }
    if (lists.size() == 1 && (members == 1 || RECORDS.contains(lists.getFirst().getFirst()))) {
      return new ListAt(lists.getFirst());
    }
    if (known.size() > 1 || (members > 0 && lists.size() == members)) {
      throw new UnreadableFile(
          "several_lists",
          "The JSON file holds several lists (%s). Save each of them as a file of its own and upload those."
              .formatted(String.join(", ", lists.stream().map(p -> String.join(".", p)).toList())));
    }
    return new Sequence();
  }

  /** One order alone, with its lines: not a list of lines. */
  private static boolean isRecord(Set<String> names, List<List<String>> lists) {
    return lists.stream().map(List::getFirst).noneMatch(WRAPPED::contains)
        && names.stream().anyMatch(name -> OF_RECORD.matcher(name).matches());
  }

  private static boolean isKnown(List<String> path) {
    return path.stream().allMatch(LISTS::contains);
  }

  /** Notes the lists of objects in an object, and in those that it consists of. */
  private static int members(
      JsonParser json, List<String> path, List<List<String>> lists, Set<String> names)
      throws IOException {
    int members = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      List<String> inner = new ArrayList<>(path);
      inner.add(json.currentName());
      if (path.isEmpty()) {
        names.add(json.currentName());
      }
      JsonToken value = json.nextToken();
      members++;
      if (value == JsonToken.START_ARRAY) {
        int depth = 1;
        if (json.nextToken() == JsonToken.START_OBJECT) {
          lists.add(inner);
        }
        depth +=
            json.currentToken().isStructStart() ? 1 : json.currentToken().isStructEnd() ? -1 : 0;
        while (depth > 0) {
          JsonToken token = json.nextToken();
          if (token == null) {
            return members;
          }
          depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
      } else if (value == JsonToken.START_OBJECT) {
        if (inner.size() < 3) {
          members(json, inner, lists, names);
        } else {
          json.skipChildren();
        }
      }
    }
    return members;
  }
}
