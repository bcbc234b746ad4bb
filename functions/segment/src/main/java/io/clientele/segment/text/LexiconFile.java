package io.clientele.segment.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table beside the classes: cells apart by tabs, {@code #} begins a remark. */
final class LexiconFile {
  private LexiconFile() {}

  static List<List<String>> rows(String name) {
    try (InputStream file = LexiconFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The patterns of a cell, apart by commas. */
  static List<String> patterns(String cell) {
    return Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
  }
}
