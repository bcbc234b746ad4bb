package io.clientele.tests.endtoend.figures;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What {@code load --out} wrote of a run. */
record Published(Path out) {
  /** One row of a document; its month is {@code all} where it is of the whole time. */
  record Line(String segment, String month, Map<String, Object> cells) {
    Set<String> names() {
      return cells.keySet();
    }

    /** {@link Figures#NONE} where it is null. */
    double number(String name) {
      Object cell = cells.get(name);
      return cell == null ? Figures.NONE : ((Number) cell).doubleValue();
    }

    String text(String name) {
      return String.valueOf(cells.get(name));
    }
  }

  List<String> schemes() {
    try (Stream<Path> folders = Files.list(out.resolve("schemes"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Object> document(String scheme, String element) {
    try {
      return JSON.std.mapFrom(
          out.resolve("schemes/%s/elements/%s.json".formatted(scheme, element)).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of total, unassigned, the segments and all of their months. */
  List<Line> rows(String scheme, String element) {
    Map<String, Object> document = document(scheme, element);
    List<Line> rows = new ArrayList<>();
    for (String one : List.of("total", "unassigned")) {
      if (document.get(one) instanceof Map<?, ?> cells) {
        rows.add(new Line(one, "all", named(cells)));
      }
    }
    items(document, "segments").forEach(cells -> rows.add(row(cells)));
    items(document, "months").forEach(cells -> addMonth(cells, rows));
    return rows;
  }

  /** Growth has the segments within the months. */
  private static void addMonth(Map<String, Object> cells, List<Line> rows) {
    if (cells.get("total") instanceof Map<?, ?> total) {
      String month = String.valueOf(cells.get("month"));
      rows.add(new Line("total", month, named(total)));
      for (Map<String, Object> segment : items(cells, "segments")) {
        rows.add(new Line(row(segment).segment(), month, segment));
      }
    } else {
      rows.add(row(cells));
    }
  }

  /** The rows of a part of a document. */
  List<Line> part(String scheme, String element, String part) {
    return items(document(scheme, element), part).stream().map(Published::row).toList();
  }

  private static Line row(Map<String, Object> cells) {
    return new Line(
        String.valueOf(cells.get("segment_id")),
        Objects.requireNonNullElse(cells.get("month"), "all").toString(),
        cells);
  }

  static List<Map<String, Object>> items(Map<String, Object> document, String name) {
    List<Map<String, Object>> items = new ArrayList<>();
    if (document.get(name) instanceof List<?> list) {
      list.forEach(item -> items.add(named((Map<?, ?>) item)));
    }
    return items;
  }

  static Map<String, Object> named(Map<?, ?> cells) {
    Map<String, Object> named = new LinkedHashMap<>();
    cells.forEach((name, cell) -> named.put(name.toString(), cell));
    return named;
  }

  /** The customers of each segment, by primary membership; segments without any are there too. */
  Map<String, Set<String>> members(String scheme) {
    Map<String, Set<String>> members = new LinkedHashMap<>();
    items(document(scheme, "overview"), "segments")
        .forEach(segment -> members.put(row(segment).segment(), new TreeSet<>()));
    Path file = out.resolve("schemes/%s/memberships.csv".formatted(scheme));
    for (Row row : Delimited.rows(file, StandardCharsets.UTF_8, ',')) {
      if (row.get("is_primary").equals("true")) {
        Objects.requireNonNull(members.get(row.get("segment_id"))).add(row.get("customer_id"));
      }
    }
    return members;
  }
}
