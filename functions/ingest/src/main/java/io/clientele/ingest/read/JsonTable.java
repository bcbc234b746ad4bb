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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The records of a JSON text as a table. Its columns are the members of all records, in the order
 * in which they first come. The line of a row is its line in JSON Lines, else its number in the
 * list; where a list in the records is unfolded, it is the number of the row.
 */
final class JsonTable {
  private static final int FIRST_LINES = 20;

  private final Encoding encoding;
  private final Path text;
  private final Limits limits;
  private final Limits looking;
  private final JsonFactory factory;

  JsonTable(Encoding encoding, Path text, Limits limits) {
    this.encoding = encoding;
    this.text = text;
    this.limits = limits;
    // A list that will be unfolded may be longer than a cell.
    looking =
        new Limits(
            limits.fileBytes(),
            limits.packingRatio(),
            limits.recordBytes(),
            limits.recordBytes(),
            limits.columns());
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(limits.cellBytes())
                    .build())
            .build();
  }

  /**
   * The table as {@link CellsFile} writes it.
   *
   * @param note what people should know of it, empty for nothing
   */
  record Written(Path cells, Optional<String> note) {}

  /** One reading of the whole text, with a list in the records unfolded or none. */
  private record Pass(@Nullable String unfolded, Limits limits) {}

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
  Written write(Path directory) throws IOException, UnreadableFile {
    JsonShape shape = shape();
    JsonLists lists = new JsonLists();
    Set<String> names = new LinkedHashSet<>();
    each(
        shape,
        new Pass(null, looking),
        (line, record) -> {
          lists.add(record);
          lists.addKept(record);
          addNames(names, line, record);
        });
    String unfolded = lists.unfolded();
    JsonLists rest = unfolded == null ? lists : new JsonLists();
    if (unfolded != null) {
      names.clear();
      each(
          shape,
          new Pass(unfolded, limits),
          (line, record) -> {
            rest.addKept(record);
            addNames(names, line, record);
          });
    }
    if (names.isEmpty()) {
      throw new UnreadableFile(
          "empty_file",
          "The JSON file has no list of objects with members in it. Export the list again and check that it has rows before you upload it.");
    }
    List<String> columns = List.copyOf(names);
    Path target = directory.resolve("cells.csv");
    AtomicLong rows = new AtomicLong();
    try (CellsFile file = new CellsFile(target, false, limits)) {
      file.row(0, columns);
      each(
          shape,
          new Pass(unfolded, limits),
          (line, record) -> {
            for (Map<String, String> row : record.rows()) {
              write(file, unfolded == null ? line : rows.incrementAndGet(), record, row, columns);
            }
          });
    }
    return new Written(target, rest.note(unfolded));
  }

  private void addNames(Set<String> names, long line, JsonRecord record) throws UnreadableFile {
    if (record.isObject()) {
      names.addAll(record.cells().keySet());
      record.items().forEach(item -> names.addAll(item.keySet()));
    }
    if (names.size() > limits.columns()) {
      throw new RecordFaults(Dialect.CELLS, limits).tooManyColumns(line);
    }
  }

  private static void write(
      CellsFile file, long line, JsonRecord record, Map<String, String> row, List<String> columns)
      throws IOException, UnreadableFile {
    String refusal = record.refusal();
    if (refusal == null) {
      file.row(line, cells(row, columns));
    } else {
      file.refused(
          line, refusal, record.isObject() ? cells(row, columns) : List.copyOf(row.values()));
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

  private void each(JsonShape shape, Pass pass, Records records)
      throws IOException, UnreadableFile {
    if (shape instanceof JsonShape.Lines) {
      eachLine(pass, records);
      return;
    }
    try (JsonParser json = factory.createParser(encoding.open(text))) {
      if (shape instanceof JsonShape.ListAt list) {
        for (String name : list.path()) {
          goTo(json, name);
        }
        json.nextToken();
        elements(json, JsonToken.END_ARRAY, pass, records);
        // Whatever follows must be JSON, too.
        while (json.nextToken() != null) {
          json.skipChildren();
        }
      } else {
        elements(json, null, pass, records);
      }
    } catch (JsonProcessingException fault) {
      throw refusal(fault);
    }
  }

  private void elements(JsonParser json, @Nullable JsonToken end, Pass pass, Records records)
      throws IOException, UnreadableFile {
    long number = 1;
    for (JsonToken token = json.nextToken(); token != end; token = json.nextToken()) {
      records.record(number, JsonRecord.read(json, number, pass.unfolded(), pass.limits()));
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

  private void eachLine(Pass pass, Records records) throws IOException, UnreadableFile {
    try (TextLines lines = new TextLines(encoding.open(text), limits.recordBytes())) {
      while (lines.next()) {
        if (lines.isTooLong()) {
          throw new RecordFaults(Dialect.CELLS, limits).recordTooLong(lines.line());
        }
        if (!lines.text().isBlank()) {
          records.record(lines.line(), line(lines.text(), lines.line(), pass));
        }
      }
    }
  }

  /** A line with a mistake spoils no other one. */
  private JsonRecord line(String line, long number, Pass pass) throws IOException, UnreadableFile {
    try (JsonParser json = factory.createParser(line)) {
      json.nextToken();
      JsonRecord record = JsonRecord.read(json, number, pass.unfolded(), pass.limits());
      return json.nextToken() == null ? record : JsonRecord.broken(line);
    } catch (JsonProcessingException fault) {
      return JsonRecord.broken(line);
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
