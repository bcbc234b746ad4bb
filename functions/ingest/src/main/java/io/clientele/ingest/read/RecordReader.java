package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits UTF-8 text into records and cells, in place and in bounded memory. It keeps one record at
 * a time: {@link #next()} overwrites what the other methods show.
 *
 * <p>A quote inside an unquoted cell is text. A record whose quotes do not fit together is read in
 * the way that gives as many cells as the table has, and marked as {@link #isMalformed()
 * malformed}.
 */
public final class RecordReader implements Closeable {
  private final RecordScanner record;
  private final boolean isNumbered;
  private final int width;
  private final Recovery recovery;
  private boolean isRecovered;
  private @Nullable UnreadableFile unclosed;

  /** Reads text whose table has no known width. */
  public RecordReader(InputStream utf8, Dialect dialect, Limits limits) {
    this(utf8, dialect, limits, 0);
  }

  /**
   * Reads text.
   *
   * @param width cells of a record of the table, 0 where that is not known
   */
  public RecordReader(InputStream utf8, Dialect dialect, Limits limits, int width) {
    this(utf8, dialect, limits, width, new Recovery(width), 1 << 18);
  }

  /** Reads the text of a table whose place is known. */
  RecordReader(InputStream utf8, Dialect dialect, Limits limits, Layout layout) {
    this(utf8, dialect, limits, layout.width(), Recovery.of(layout), 1 << 18);
  }

  RecordReader(
      InputStream utf8,
      Dialect dialect,
      Limits limits,
      int width,
      Recovery recovery,
      int bufferBytes) {
    this.record = new RecordScanner(utf8, dialect, limits, bufferBytes);
    this.isNumbered = dialect.isNumbered();
    this.width = width;
    this.recovery = recovery;
  }

  /**
   * Moves to the next record; a line without any character is one with a single empty cell.
   *
   * @return false at the end of the text
   * @throws UnreadableFile when a quote is never closed, or a limit is exceeded
   */
  public boolean next() throws IOException, UnreadableFile {
    if (!record.advance()) {
      return false;
    }
    record.read(Quoting.STRICT);
    unclosed = record.isUnclosed() && record.isAtEnd() ? record.unclosed() : null;
    isRecovered = !isNumbered && recovery.isDoubtful(record) && recovery.recover(record);
    if (record.isUnclosed()) {
      throw unclosed == null ? record.unclosed() : unclosed;
    }
    record.unescape();
    if (isNumbered) {
      record.takeNumber(width);
    }
    return true;
  }

  /** The line on which the record begins, from 1. */
  public long line() {
    return record.line();
  }

  public int size() {
    return record.cells.size();
  }

  /** Cell bytes lie here, from {@link #start} to {@link #end}. */
  public byte[] buffer() {
    return record.text.bytes;
  }

  public int start(int cell) {
    return record.text.base + record.cells.start(cell);
  }

  public int end(int cell) {
    return record.text.base + record.cells.end(cell);
  }

  public String cell(int cell) {
    return new String(buffer(), start(cell), end(cell) - start(cell), StandardCharsets.UTF_8);
  }

  /** The number in a cell that holds nothing but digits. */
  public long number(int cell) {
    byte[] bytes = buffer();
    long number = 0;
    for (int p = start(cell); p < end(cell); p++) {
      number = 10 * number + (bytes[p] - '0');
    }
    return number;
  }

  public String[] cells() {
    String[] copy = new String[size()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = cell(i);
    }
    return copy;
  }

  /** Some cell of the record was quoted, or has a double quote in it. */
  public boolean hasQuotes() {
    return record.hasQuotes();
  }

  /** Some cell that was not quoted has a word in quotes in it. */
  boolean hasTextQuotes() {
    return record.hasTextQuotes();
  }

  /** Why what wrote the record took it for no row, null mostly. */
  @Nullable String refusal() {
    return record.refusal();
  }

  public boolean isMalformed() {
    return isRecovered || record.isMalformed();
  }

  /** A quote opens in the record and is closed nowhere in the text: what the message says. */
  public Optional<UnreadableFile> unclosedQuote() {
    return Optional.ofNullable(unclosed);
  }

  /** No cell holds anything but blanks. */
  public boolean isBlank() {
    byte[] bytes = buffer();
    for (int i = 0; i < size(); i++) {
      for (int p = start(i); p < end(i); p++) {
        if (bytes[p] != ' ' && bytes[p] != '\t') {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    record.close();
  }
}
