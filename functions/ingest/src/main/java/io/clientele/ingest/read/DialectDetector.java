package io.clientele.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the dialect under which a sample looks most like a table: records of one width, and cells
 * that are numbers, dates, quoted or plain words rather than text with other delimiters in it.
 * After van den Burg, Nazabal, Sutton, "Wrangling messy CSV files by detecting row and type
 * patterns" (2019), with simpler patterns.
 */
final class DialectDetector {
  private static final int RECORDS = 1_000;
  private static final int COLUMNS = 100_000;

  /** Stray quotes are rare; a dialect that finds one in every record is the wrong one. */
  private static final long RECOVERY_BYTES = 1 << 20;

  /** A better score needs no other dialect. */
  private static final double CERTAIN = 0.4;

  /** Words of a sentence stand between blanks, too: other delimiters go before. */
  private static final double PROSE = 0.55;

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final List<char[]> QUOTES =
      List.of(new char[] {'"', '"'}, new char[] {'"', '\\'}, new char[] {'\'', '\''});
  private static final Pattern APOSTROPHES =
      Pattern.compile("(?m)(^|[,;\t| ])'[^'\n]*'([,;\t| \r]|$)");

  private DialectDetector() {}

  /**
   * What was found.
   *
   * @param width cells of most records, 0 in a text without any
   */
  record Found(Dialect dialect, int width) {}

  static Found detect(byte[] sample, boolean isWhole, Limits limits) throws IOException {
    Scored best = new Scored(new Found(Dialect.RFC_4180, 0), 0);
    for (Dialect exact : candidates(sample, DELIMITERS)) {
      Dialect candidate = exact;
      DialectTally tally = tally(sample, isWhole, exact, limits);
      if (tally.isPadded()) {
        candidate = exact.padded();
        tally = tally(sample, isWhole, candidate, limits);
      }
      best = best.orBetter(candidate, tally, 1);
    }
    if (best.score() < CERTAIN) {
      // Prose has blanks as well: only columns of one width throughout speak for them.
      DialectTally blanks = tally(sample, isWhole, Dialect.BLANKS, limits);
      if (isTable(blanks)) {
        return new Found(Dialect.BLANKS, blanks.modalWidth());
      }
    }
    for (Dialect candidate : candidates(sample, new char[] {' '})) {
      best = best.orBetter(candidate, tally(sample, isWhole, candidate, limits), PROSE);
    }
    return best.found();
  }

  private record Scored(Found found, double score) {
    /** Only a clear gain moves away from the more common dialect. */
    Scored orBetter(Dialect dialect, DialectTally tally, double weight) {
      double other = weight * tally.score();
      return other > score + 1e-9
          ? new Scored(new Found(dialect, tally.modalWidth()), other)
          : this;
    }
  }

  private static List<Dialect> candidates(byte[] sample, char[] delimiters) {
    // An apostrophe is mostly one: it counts as a quote only where it stands around whole cells.
    boolean hasApostrophes =
        APOSTROPHES.matcher(new String(sample, StandardCharsets.ISO_8859_1)).find();
    List<Dialect> candidates = new ArrayList<>();
    for (char delimiter : delimiters) {
      for (char[] quote : QUOTES) {
        if (quote[0] == '"' || hasApostrophes) {
          candidates.add(Dialect.exact(delimiter, quote[0], quote[1]));
        }
      }
    }
    return candidates;
  }

  private static boolean isTable(DialectTally tally) {
    return tally.modalWidth() > 1 && tally.records() > 1 && tally.modalShare() > 0.95;
  }

  private static DialectTally tally(byte[] sample, boolean isWhole, Dialect dialect, Limits limits)
      throws IOException {
    DialectTally tally = new DialectTally();
    try (RecordReader reader =
        new RecordReader(
            new ByteArrayInputStream(sample),
            dialect,
            // Whoever has more columns than are read must be told so, not read as one column.
            limits.withColumns(COLUMNS),
            0,
            Recovery.bounded(RECOVERY_BYTES),
            sample.length + 1)) {
      boolean more = reader.next();
      while (more && tally.records() < RECORDS) {
        String[] cells = reader.cells();
        boolean blank = reader.isBlank();
        boolean malformed = reader.isMalformed();
        boolean quoted = reader.hasQuotes();
        more = reader.next();
        // The last record of a sample may be cut off.
        if (!blank && (more || isWhole || tally.records() == 0)) {
          tally.add(cells, quoted, malformed);
        }
      }
    } catch (UnreadableFile e) {
      tally.cutShort();
    }
    return tally;
  }
}
