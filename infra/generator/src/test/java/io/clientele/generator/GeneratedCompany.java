package io.clientele.generator;

import io.clientele.generator.company.Period;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A generated company's files, read back by a reader that shares nothing with the writers. */
record GeneratedCompany(Path folder, Map<String, List<Map<String, String>>> read) {
  static final Period PERIOD = Period.endingOn(LocalDate.of(2026, 6, 30));

  GeneratedCompany(Path folder) {
    this(folder, new HashMap<>());
  }

  static GeneratedCompany of(Path folder, long seed, long customers) throws IOException {
    new SampleCompany(seed, PERIOD).write(folder, new Extent.Customers(customers));
    return new GeneratedCompany(folder);
  }

  /** All files by their path, sorted, with their bytes. */
  SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return files;
  }

  List<String> names(String prefix) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(name -> name.startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  /** The rows of a file by header, all cells as text. */
  List<Map<String, String>> rows(String name) throws IOException {
    List<Map<String, String>> known = read.get(name);
    if (known == null) {
      known = parse(name);
      read.put(name, known);
    }
    return known;
  }

  private List<Map<String, String>> parse(String name) throws IOException {
    boolean semicolon =
        name.startsWith("sklep/") || name.startsWith("erp/") || name.endsWith("csat.csv");
    Charset charset =
        name.startsWith("sklep/") ? Charset.forName("windows-1250") : StandardCharsets.UTF_8;
    String text = decode(Files.readAllBytes(folder.resolve(name)), charset);
    List<List<String>> records = records(text, semicolon ? ';' : ',');
    List<String> headers = records.getFirst();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> record : records.subList(1, records.size())) {
      if (record.size() != headers.size()) {
        throw new IllegalStateException(name + ": " + record);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < headers.size(); i++) {
        row.put(headers.get(i), record.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    String text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static List<List<String>> records(String text, char delimiter) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != delimiter && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        record.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          records.add(record);
          record = new ArrayList<>();
        }
      }
    }
    return records;
  }
}
