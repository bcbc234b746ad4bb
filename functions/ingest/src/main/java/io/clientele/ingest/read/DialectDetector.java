package io.clientele.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the dialect under which a sample looks most like a table: records of one width, and cells
 * that are numbers, dates, quoted or plain words rather than text with other delimiters in it.
 * After van den Burg, Nazabal, Sutton, "Wrangling messy CSV files by detecting row and type
 * patterns" (2019), with simpler patterns.
 */
final class DialectDetector {
  private static final int RECORDS = 1_000;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final List<char[]> QUOTES =
      List.of(new char[] {'"', '"'}, new char[] {'"', '\\'}, new char[] {'\'', '\''});
  private static final Pattern APOSTROPHES =
      Pattern.compile("(?m)(^|[,;\t|])'[^'\n]*'([,;\t|\r]|$)");
  private static final Pattern NUMBER_OR_TIME =
      Pattern.compile("[-+(]?[\\p{Sc}]? ?\\d[\\d.,:/ \u00A0T+Z-]*[%)]?");
  private static final Pattern SUSPICIOUS = Pattern.compile("[,;\t|\"]");

  private DialectDetector() {}

  static Dialect detect(byte[] sample, boolean isWhole, Limits limits) throws IOException {
    Dialect best = Dialect.RFC_4180;
    double bestScore = 0;
    // An apostrophe is mostly one: it counts as a quote only where it stands around whole cells.
    boolean hasApostrophes =
        APOSTROPHES.matcher(new String(sample, StandardCharsets.ISO_8859_1)).find();
    for (char delimiter : DELIMITERS) {
      for (char[] quote : QUOTES) {
        if (quote[0] == '\'' && !hasApostrophes) {
          continue;
        }
        Dialect candidate = new Dialect(delimiter, quote[0], quote[1]);
        double score = score(sample, isWhole, candidate, limits);
        // Only a clear gain moves away from the more common dialect.
        if (score > bestScore + 1e-9) {
          best = candidate;
          bestScore = score;
        }
      }
    }
    // Prose has blanks as well: only columns of one width throughout speak for them.
    return bestScore < 0.4 && isBlankTable(sample, isWhole, limits) ? Dialect.BLANKS : best;
  }

  private static double score(byte[] sample, boolean isWhole, Dialect dialect, Limits limits)
      throws IOException {
    Tally tally = tally(sample, isWhole, dialect, limits);
    int width = tally.modalWidth();
    if (width == 0) {
      return 0;
    }
    double share = (double) tally.widths.getOrDefault(width, 0) / tally.records;
    double shape = width == 1 ? 0.3 : 1 - 1.0 / width;
    double typed = tally.typedCells / tally.cells;
    double sound = 1 - (double) tally.malformed / tally.records;
    return share * shape * typed * typed * sound * (tally.isCutShort ? 0.7 : 1);
  }

  private static boolean isBlankTable(byte[] sample, boolean isWhole, Limits limits)
      throws IOException {
    Tally tally = tally(sample, isWhole, Dialect.BLANKS, limits);
    int width = tally.modalWidth();
    return width > 1
        && tally.widths.getOrDefault(width, 0) > 0.95 * tally.records
        && tally.records > 1;
  }

  private static Tally tally(byte[] sample, boolean isWhole, Dialect dialect, Limits limits)
      throws IOException {
    Tally tally = new Tally();
    try (RecordReader reader =
        new RecordReader(new ByteArrayInputStream(sample), dialect, limits, sample.length + 1)) {
      boolean more = reader.next();
      while (more && tally.records < RECORDS) {
        String[] cells = reader.cells();
        boolean blank = reader.isBlank();
        boolean malformed = reader.isMalformed();
        boolean quoted = reader.hasQuotes();
        more = reader.next();
        // The last record of a sample may be cut off.
        if (!blank && (more || isWhole || tally.records == 0)) {
          tally.add(cells, quoted, malformed);
        }
      }
    } catch (UnreadableFile e) {
      tally.isCutShort = true;
    }
    return tally;
  }

  private static final class Tally {
    private final Map<Integer, Integer> widths = new HashMap<>();
    private int records;
    private int malformed;
    private boolean isCutShort;
    private double cells;
    private double typedCells;

    void add(String[] record, boolean quoted, boolean isMalformed) {
      records++;
      malformed += isMalformed ? 1 : 0;
      widths.merge(record.length, 1, Integer::sum);
      for (String cell : record) {
        cells++;
        typedCells += isTyped(cell, quoted) ? 1 : 0.1;
      }
    }

    int modalWidth() {
      return widths.entrySet().stream()
          .max(
              Map.Entry.<Integer, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElse(0);
    }

    private static boolean isTyped(String cell, boolean quoted) {
      String text = cell.strip();
      return text.isEmpty()
          || NUMBER_OR_TIME.matcher(text).matches()
          || (quoted
              ? !text.contains("\"") || !text.endsWith("\"")
              : !SUSPICIOUS.matcher(text).find());
    }
  }
}
