package io.clientele.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records of a JSON text as a table. Its columns are the members of all records, in the order
 * in which they first come. The line of a row is its line in JSON Lines, else its number in the
 * list.
 */
final class JsonTable {
  private static final int FIRST_LINES = 20;

  private final Encoding encoding;
  private final Path text;
  private final Limits limits;
  private final JsonFactory factory;

  JsonTable(Encoding encoding, Path text, Limits limits) {
    this.encoding = encoding;
    this.text = text;
    this.limits = limits;
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(limits.cellBytes())
                    .build())
            .build();
  }

  /** Takes the records one by one. */
  @FunctionalInterface
  private interface Records {
    void record(long line, JsonRecord record) throws IOException, UnreadableFile;
  }

  /**
   * Writes the table.
   *
   * @throws UnreadableFile when the text is no JSON to its end, or has no list of objects
   */
  Path write(Path directory) throws IOException, UnreadableFile {
    JsonShape shape = shape();
    Set<String> names = new LinkedHashSet<>();
    each(
        shape,
        (line, record) -> {
          if (!"no_object".equals(record.refusal()) && !"broken_json".equals(record.refusal())) {
            names.addAll(record.cells().keySet());
          }
          if (names.size() > limits.columns()) {
            throw new RecordFaults(Dialect.CELLS, limits).tooManyColumns(line);
          }
        });
    if (names.isEmpty()) {
      throw new UnreadableFile(
          "empty_file",
          "The JSON file has no list of objects with members in it. Export the list again and check that it has rows before you upload it.");
    }
    List<String> columns = List.copyOf(names);
    Path target = directory.resolve("cells.csv");
    try (CellsFile file = new CellsFile(target, false, limits)) {
      file.row(0, columns);
      each(shape, (line, record) -> write(file, line, record, columns));
    }
    return target;
  }

  private static void write(CellsFile file, long line, JsonRecord record, List<String> columns)
      throws IOException, UnreadableFile {
    String refusal = record.refusal();
    if (refusal == null) {
      file.row(line, cells(record.cells(), columns));
    } else if (refusal.equals("no_object") || refusal.equals("broken_json")) {
      file.refused(line, refusal, List.copyOf(record.cells().values()));
    } else {
      file.refused(line, refusal, cells(record.cells(), columns));
    }
  }

  private static List<String> cells(Map<String, String> byName, List<String> columns) {
    List<String> cells = new ArrayList<>(columns.size());
    columns.forEach(column -> cells.add(byName.getOrDefault(column, "")));
    return cells;
  }

  private JsonShape shape() throws IOException, UnreadableFile {
    if (isLines()) {
      return new JsonShape.Lines();
    }
    try (JsonParser json = factory.createParser(encoding.open(text))) {
      return JsonShape.find(json);
    } catch (JsonProcessingException fault) {
      throw refusal(fault);
    }
  }

  /** Lines that are an object each; where one of the first is broken, the others show it. */
  private boolean isLines() throws IOException, UnreadableFile {
    int seen = 0;
    int whole = 0;
    int begun = 0;
    try (TextLines lines = new TextLines(encoding.open(text), limits.recordBytes())) {
      while (seen < FIRST_LINES && lines.nextFilled() && !lines.isTooLong()) {
        seen++;
        boolean isWhole = isObject(lines.text());
        whole += isWhole ? 1 : 0;
        begun += isWhole || (seen == 2 && lines.text().stripLeading().startsWith("{")) ? 1 : 0;
        if (seen == 2 && whole > 0 && begun == 2) {
          return true;
        }
      }
    }
    return whole >= 2 && 2 * whole > seen;
  }

  private boolean isObject(String line) throws IOException {
    try (JsonParser json = factory.createParser(line)) {
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      json.skipChildren();
      return isObject && json.nextToken() == null;
    } catch (JsonProcessingException fault) {
      return false;
    }
  }

  private void each(JsonShape shape, Records records) throws IOException, UnreadableFile {
    if (shape instanceof JsonShape.Lines) {
      eachLine(records);
      return;
    }
    try (JsonParser json = factory.createParser(encoding.open(text))) {
      if (shape instanceof JsonShape.ListAt list) {
        for (String name : list.path()) {
          goTo(json, name);
        }
        json.nextToken();
        elements(json, JsonToken.END_ARRAY, records);
        // Whatever follows must be JSON, too.
        while (json.nextToken() != null) {
          json.skipChildren();
        }
      } else {
        elements(json, null, records);
      }
    } catch (JsonProcessingException fault) {
      throw refusal(fault);
    }
  }

  private void elements(
      JsonParser json, @org.jspecify.annotations.Nullable JsonToken end, Records records)
      throws IOException, UnreadableFile {
    long number = 1;
    for (JsonToken token = json.nextToken(); token != end; token = json.nextToken()) {
      records.record(number, JsonRecord.read(json, number, limits));
      number++;
    }
  }

  private static void goTo(JsonParser json, String name) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals(name)) {
      json.nextToken();
      json.skipChildren();
    }
  }

  private void eachLine(Records records) throws IOException, UnreadableFile {
    try (TextLines lines = new TextLines(encoding.open(text), limits.recordBytes())) {
      while (lines.next()) {
        if (lines.isTooLong()) {
          throw new RecordFaults(Dialect.CELLS, limits).recordTooLong(lines.line());
        }
        if (!lines.text().isBlank()) {
          records.record(lines.line(), line(lines.text(), lines.line()));
        }
      }
    }
  }

  /** A line with a mistake spoils no other one. */
  private JsonRecord line(String line, long number) throws IOException, UnreadableFile {
    try (JsonParser json = factory.createParser(line)) {
      json.nextToken();
      JsonRecord record = JsonRecord.read(json, number, limits);
      return json.nextToken() == null ? record : new JsonRecord(Map.of("", line), "broken_json");
    } catch (JsonProcessingException fault) {
      return new JsonRecord(Map.of("", line), "broken_json");
    }
  }

  private UnreadableFile refusal(JsonProcessingException fault) {
    long line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
    if (fault instanceof StreamConstraintsException) {
      return new UnreadableFile(
          "cell_too_long",
          line,
          "The JSON in line %d is nested deeper than 100 levels or has a text longer than %,d characters. Export the list with fewer columns and upload it again."
              .formatted(line, limits.cellBytes()));
    }
    if (fault instanceof JsonEOFException
        || String.valueOf(fault.getOriginalMessage()).contains("end-of-input")) {
      return new UnreadableFile(
          "broken_json",
          line,
          "The JSON ends in line %d although its list goes on: the file was cut off, so an unknown number of records is missing. Export the list again and wait until the upload has finished."
              .formatted(line));
    }
    return new UnreadableFile(
        "broken_json",
        line,
        "The JSON has a mistake in line %d, column %d. Export the list again, or correct it there, and upload it once more."
            .formatted(line, fault.getLocation() == null ? 0 : fault.getLocation().getColumnNr()));
  }
}
