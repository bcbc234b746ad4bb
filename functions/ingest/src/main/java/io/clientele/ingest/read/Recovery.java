package io.clientele.ingest.read;

import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reading of a record whose quotes do not fit together: a quote that was never closed may
 * have swallowed the lines behind it.
 */
final class Recovery {
  /** So many cells of one record may have a stray quote. */
  private static final int MOST_FAULTS = 4;

  /** A text whose every line has a stray quote must not be read over and over. */
  private static final long MOST_BYTES = 64L << 20;

  private final int width;
  private final int headerCells;
  private long bytesLeft;

  /**
   * For one text.
   *
   * @param width cells of a record of the table, 0 where that is not known
   */
  Recovery(int width) {
    this(width, width, MOST_BYTES);
  }

  private Recovery(int width, int headerCells, long bytes) {
    this.width = width;
    this.headerCells = headerCells;
    this.bytesLeft = bytes;
  }

  /** For a table whose records have as many cells as it has columns, or as its header. */
  static Recovery of(Layout layout) {
    return new Recovery(layout.width(), layout.headerCells(), MOST_BYTES);
  }

  /** For a text whose table is not known and of which so many bytes may be read again. */
  static Recovery bounded(long bytes) {
    return new Recovery(0, 0, bytes);
  }

  /**
   * What a reading gives.
   *
   * @param rank of equals the higher is taken: it is the one that explains more
   */
  private record Outcome(
      Quoting reading, boolean isClosed, boolean isOfTableWidth, long lines, int rank) {
    static final Comparator<Outcome> BEST =
        Comparator.comparing(Outcome::isClosed)
            .thenComparing(Outcome::isOfTableWidth)
            .thenComparing(Comparator.comparingLong(Outcome::lines).reversed())
            .thenComparingInt(Outcome::rank);
  }

  /** The record as it was read strictly cannot be trusted. */
  boolean isDoubtful(RecordScanner record) {
    return !isSound(record) || (record.linesRead() > 1 && width > 0 && !isOfTableWidth(record));
  }

  private static boolean isSound(RecordScanner record) {
    return !record.isMalformed() && !record.isUnclosed();
  }

  private boolean isOfTableWidth(RecordScanner record) {
    int cells = record.cells.size();
    return width > 0 && (cells == width || cells == headerCells);
  }

  /**
   * Reads the record again in the best way there is; it stays unclosed where no way closes it.
   * Quotes that fit together are only taken for text where that gives a row of the table.
   *
   * @return whether that is another way than the strict one
   */
  boolean recover(RecordScanner record) throws IOException, UnreadableFile {
    boolean isSound = isSound(record);
    Outcome best = outcome(record, Quoting.STRICT, 0);
    int suspect = record.suspect();
    best = better(best, tried(record, Quoting.LENIENT, 2));
    Quoting reading = Quoting.STRICT;
    for (int i = 0; i < MOST_FAULTS && reading.canTakeLiterally(suspect); i++) {
      reading = reading.takingLiterally(suspect);
      best = better(best, tried(record, reading, 1));
      suspect = record.suspect();
    }
    Quoting chosen = isSound && !best.isOfTableWidth() ? Quoting.STRICT : best.reading();
    record.read(chosen);
    return !chosen.equals(Quoting.STRICT);
  }

  private static Outcome better(Outcome best, @Nullable Outcome other) {
    return other != null && Outcome.BEST.compare(other, best) > 0 ? other : best;
  }

  private @Nullable Outcome tried(RecordScanner record, Quoting reading, int rank)
      throws IOException {
    if (bytesLeft <= 0) {
      return null;
    }
    try {
      record.read(reading);
      return outcome(record, reading, rank);
    } catch (UnreadableFile tooMuch) {
      // No reading of this record: it breaks a limit that another one keeps.
      return null;
    }
  }

  private Outcome outcome(RecordScanner record, Quoting reading, int rank) {
    bytesLeft -= record.bytesRead();
    return new Outcome(
        reading, !record.isUnclosed(), isOfTableWidth(record), record.linesRead(), rank);
  }
}
