package io.clientele.ingest.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the records of a sample look like under one dialect. */
final class DialectTally {
  private static final Pattern NUMBER_OR_TIME =
      Pattern.compile("[-+(]?[\\p{Sc}]? ?\\d[\\d.,:/ \u00A0T+Z-]*[%)]?");
  private static final Pattern SUSPICIOUS = Pattern.compile("[,;\t|\"]|^'.*'$");

  private static final Pattern PADDED_QUOTE = Pattern.compile(" +[\"']");

  /** Blanks that belong to the delimiter stand behind nearly every one. */
  private static final double PADDED_SHARE = 0.95;

  private final Map<Integer, Integer> widths = new HashMap<>();
  private int records;
  private int malformed;
  private boolean isCutShort;
  private double cells;
  private double typedCells;
  private int inner;
  private int padded;
  private boolean hasPaddedQuote;

  void add(String[] record, boolean quoted, boolean isMalformed) {
    records++;
    malformed += isMalformed ? 1 : 0;
    widths.merge(record.length, 1, Integer::sum);
    for (int i = 0; i < record.length; i++) {
      cells++;
      typedCells += isTyped(record[i], quoted) ? 1 : 0.1;
      if (i > 0 && !record[i].isEmpty()) {
        inner++;
        padded += record[i].charAt(0) == ' ' ? 1 : 0;
        hasPaddedQuote |= PADDED_QUOTE.matcher(record[i]).lookingAt();
      }
    }
  }

  void cutShort() {
    isCutShort = true;
  }

  int records() {
    return records;
  }

  int modalWidth() {
    return widths.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** Records of the most common width out of all. */
  double modalShare() {
    return records == 0 ? 0 : (double) widths.getOrDefault(modalWidth(), 0) / records;
  }

  /** From 0 to 1, the higher the more the sample looks like a table. */
  double score() {
    int width = modalWidth();
    if (width == 0) {
      return 0;
    }
    double shape = width == 1 ? 0.3 : 1 - 1.0 / width;
    double typed = typedCells / cells;
    double sound = 1 - (double) malformed / records;
    return modalShare() * shape * typed * typed * sound * (isCutShort ? 0.7 : 1);
  }

  /** Nearly every cell but the first ones begins with a blank, which a quote may follow. */
  boolean isPadded() {
    return hasPaddedQuote && padded >= PADDED_SHARE * inner;
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
