package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
  private static final byte PLAIN = 0;
  private static final byte DELIMITER = 1;
  private static final byte LINE_END = 2;
  private static final byte DOUBLE_QUOTE = 3;
  private static final int NOWHERE = -1;

  private final RecordBuffer text;
  private final Dialect dialect;
  private final Limits limits;
  private final Recovery recovery;
  private final byte[] kinds = new byte[256];
  private final byte quote;
  private final byte escape;
  private final boolean doubles;

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] escaped = new boolean[64];
  private int cells;
  private long nextLine = 1;
  private long line;
  private boolean quotes;
  private boolean textQuotes;
  private boolean escapes;
  private boolean malformed;
  private int firstFault;
  private int firstOverLines;
  private long openedLine;
  private int openedCell;
  private boolean tooLong;
  private @Nullable UnreadableFile neverClosed;

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
    this(utf8, dialect, limits, new Recovery(width), 1 << 18);
  }

  RecordReader(
      InputStream utf8, Dialect dialect, Limits limits, Recovery recovery, int bufferBytes) {
    this.text = new RecordBuffer(utf8, bufferBytes, limits.recordBytes());
    this.dialect = dialect;
    this.limits = limits;
    this.recovery = recovery;
    quote = (byte) dialect.quote();
    escape = (byte) dialect.escape();
    doubles = escape == quote;
    kinds['"'] = DOUBLE_QUOTE;
    kinds[dialect.delimiter()] = DELIMITER;
    kinds['\n'] = LINE_END;
    kinds['\r'] = LINE_END;
  }

  /**
   * Moves to the next record; a line without any character is one with a single empty cell.
   *
   * @return false at the end of the text
   * @throws UnreadableFile when a quote is never closed, or a limit is exceeded
   */
  public boolean next() throws IOException, UnreadableFile {
    text.base = text.position;
    line = nextLine;
    if (!text.has()) {
      return false;
    }
    read(Quoting.STRICT);
    neverClosed = isUnclosed() && !tooLong ? neverClosed() : null;
    if (recovery.isDoubtful(this)) {
      boolean isOtherwise = recovery.recover(this);
      malformed |= isOtherwise;
    }
    if (openedCell != NOWHERE) {
      throw neverClosed == null ? cellTooLong(openedCell) : neverClosed;
    }
    if (escapes) {
      unescape();
    }
    return true;
  }

  /** The physical line on which the record begins, from 1. */
  public long line() {
    return line;
  }

  public int size() {
    return cells;
  }

  /** Cell bytes lie here, from {@link #start} to {@link #end}. */
  public byte[] buffer() {
    return text.bytes;
  }

  public int start(int cell) {
    return text.base + starts[cell];
  }

  public int end(int cell) {
    return text.base + ends[cell];
  }

  public String cell(int cell) {
    return new String(text.bytes, start(cell), ends[cell] - starts[cell], StandardCharsets.UTF_8);
  }

  public String[] cells() {
    String[] copy = new String[cells];
    for (int i = 0; i < cells; i++) {
      copy[i] = cell(i);
    }
    return copy;
  }

  /** Some cell of the record was quoted, or has a double quote in it. */
  public boolean hasQuotes() {
    return quotes;
  }

  /** Some cell that was not quoted has a word in quotes in it. */
  boolean hasTextQuotes() {
    return textQuotes;
  }

  public boolean isMalformed() {
    return malformed;
  }

  /** A quote opens in the record and is closed nowhere in the text: what the message says. */
  public Optional<UnreadableFile> unclosedQuote() {
    return Optional.ofNullable(neverClosed);
  }

  /** No cell holds anything but blanks. */
  public boolean isBlank() {
    for (int i = 0; i < cells; i++) {
      for (int p = start(i); p < end(i); p++) {
        if (text.bytes[p] != ' ' && text.bytes[p] != '\t') {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /**
   * The first cell whose quotes do not fit or, where all do, that goes over several lines; {@code
   * -1} where there is none.
   */
  int suspect() {
    return firstFault == NOWHERE ? firstOverLines : firstFault;
  }

  /** A quote was still open where the text, or what a cell may hold, ended. */
  boolean isUnclosed() {
    return openedCell != NOWHERE;
  }

  long linesRead() {
    return nextLine - line;
  }

  int bytesRead() {
    return text.position - text.base;
  }

  /** Reads the record from its beginning. */
  void read(Quoting quoting) throws IOException, UnreadableFile {
    text.position = text.base;
    nextLine = line;
    cells = 0;
    quotes = false;
    textQuotes = false;
    escapes = false;
    malformed = false;
    tooLong = false;
    firstFault = NOWHERE;
    firstOverLines = NOWHERE;
    openedCell = NOWHERE;
    boolean more = true;
    while (more) {
      if (dialect.spacing() != Dialect.Spacing.EXACT && (cells > 0 || isRuns())) {
        skipBlanks();
        if (cells > 0 && isRuns() && isAtLineEnd()) {
          endRecord();
          return;
        }
      }
      more = cell(quoting);
    }
  }

  private boolean isRuns() {
    return dialect.spacing() == Dialect.Spacing.RUNS;
  }

  /** Reads one cell and what ends it; false when that ended the record. */
  private boolean cell(Quoting quoting) throws IOException, UnreadableFile {
    int begin = text.position - text.base;
    if (quote != 0
        && text.has()
        && text.bytes[text.position] == quote
        && !quoting.isLiteral(cells)) {
      quotes = true;
      if (!quotedCell(quoting)) {
        return false;
      }
    } else {
      toCellEnd();
      add(begin, text.position - text.base, false);
    }
    if (text.position < text.limit && kinds[text.bytes[text.position] & 0xff] == DELIMITER) {
      text.position++;
      return true;
    }
    endRecord();
    return false;
  }

  /** Moves to the byte that ends an unquoted cell, or to the end of the text. */
  private void toCellEnd() throws IOException, UnreadableFile {
    int begin = text.position - text.base;
    boolean more = true;
    while (more) {
      byte[] bytes = text.bytes;
      byte[] kinds = this.kinds;
      int end = text.limit;
      int p = text.position;
      while (p < end && kinds[bytes[p] & 0xff] == PLAIN) {
        p++;
      }
      text.position = p;
      if (p < end && kinds[bytes[p] & 0xff] == DOUBLE_QUOTE) {
        quotes = true;
        textQuotes |= p > text.base && bytes[p - 1] == ' ';
        text.position++;
      } else {
        more = p == end && text.fill();
      }
      if (more && text.position - text.base - begin > limits.cellBytes()) {
        throw cellTooLong(cells);
      }
    }
    if (text.isOverfull()) {
      throw recordTooLong();
    }
  }

  /** Reads a quoted cell up to what ends it; false when the text ended before the quote closed. */
  private boolean quotedCell(Quoting quoting) throws IOException, UnreadableFile {
    int open = text.position - text.base;
    long opened = nextLine;
    boolean hasEscapes = false;
    text.position++;
    while (true) {
      toQuote();
      int length = text.position - text.base - open;
      if (length > limits.cellBytes() || !text.has()) {
        openedLine = opened;
        openedCell = cells;
        tooLong = length > limits.cellBytes() || text.isOverfull();
        firstFault = firstFault == NOWHERE ? cells : firstFault;
        add(open, open, false);
        return false;
      }
      if (!doubles && text.bytes[text.position] == escape) {
        boolean isPair = text.isNext(quote) || text.isNext(escape);
        hasEscapes |= isPair;
        text.position += isPair ? 2 : 1;
      } else if (doubles && text.isNext(quote)) {
        hasEscapes = true;
        text.position += 2;
      } else if (quoting.isLenient() && !closes()) {
        text.position++;
      } else {
        break;
      }
    }
    if (nextLine > opened && firstOverLines == NOWHERE) {
      firstOverLines = cells;
    }
    int close = text.position - text.base;
    text.position++;
    toCellEnd();
    if (isBlank(close + 1, text.position - text.base)) {
      add(open + 1, close, hasEscapes);
    } else {
      malformed = true;
      firstFault = firstFault == NOWHERE ? cells : firstFault;
      add(open, text.position - text.base, false);
    }
    escapes |= hasEscapes;
    return true;
  }

  /** Moves to the next quote or escape of a quoted cell, counting lines. */
  private void toQuote() throws IOException {
    do {
      byte[] bytes = text.bytes;
      int end = text.limit;
      int p = text.position;
      while (p < end) {
        byte b = bytes[p];
        if (b == quote || b == escape) {
          text.position = p;
          return;
        }
        if (b == '\n') {
          nextLine++;
        } else if (b == '\r') {
          text.position = p;
          nextLine += text.isNext((byte) '\n') ? 0 : 1;
          bytes = text.bytes;
          end = text.limit;
          p = text.position;
        }
        p++;
      }
      text.position = p;
    } while (text.fill());
  }

  /** Behind the quote at the position, blanks aside, the cell ends. */
  private boolean closes() throws IOException {
    int offset = 1;
    while (text.position + offset < text.limit || text.fill()) {
      byte b = text.bytes[text.position + offset];
      if (b != ' ') {
        return kinds[b & 0xff] == DELIMITER || kinds[b & 0xff] == LINE_END;
      }
      offset++;
    }
    return true;
  }

  private boolean isBlank(int from, int to) {
    for (int p = text.base + from; p < text.base + to; p++) {
      if (text.bytes[p] != ' ') {
        return false;
      }
    }
    return true;
  }

  private void endRecord() throws IOException {
    nextLine++;
    if (text.position < text.limit) {
      if (text.bytes[text.position] == '\r' && text.isNext((byte) '\n')) {
        text.position++;
      }
      text.position++;
    }
  }

  private void skipBlanks() throws IOException {
    while (text.has() && text.bytes[text.position] == ' ') {
      text.position++;
    }
  }

  private boolean isAtLineEnd() throws IOException {
    return !text.has() || kinds[text.bytes[text.position] & 0xff] == LINE_END;
  }

  private void add(int start, int end, boolean hasEscapes) throws UnreadableFile {
    if (end - start > limits.cellBytes()) {
      throw cellTooLong(cells);
    }
    if (cells == starts.length) {
      if (cells >= limits.columns()) {
        throw tooManyColumns();
      }
      int size = Math.min(2 * cells, limits.columns());
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      escaped = Arrays.copyOf(escaped, size);
    }
    starts[cells] = start;
    escaped[cells] = hasEscapes;
    ends[cells++] = end;
  }

  /** Takes the escapes out of the cells that have some, in place. */
  private void unescape() {
    for (int i = 0; i < cells; i++) {
      if (escaped[i]) {
        ends[i] = unescape(start(i), end(i)) - text.base;
      }
    }
  }

  private int unescape(int from, int to) {
    byte[] bytes = text.bytes;
    int target = from;
    for (int p = from; p < to; p++) {
      if (bytes[p] == escape && p + 1 < to && (bytes[p + 1] == quote || bytes[p + 1] == escape)) {
        p++;
      }
      bytes[target++] = bytes[p];
    }
    return target;
  }

  private UnreadableFile neverClosed() {
    return new UnreadableFile(
        "unclosed_quote",
        openedLine,
        "A quotation mark (%c) opens in line %d, column %d and is never closed, so the rows after it cannot be told apart. Close it there, or export the list again, and upload the file once more."
            .formatted((char) quote, openedLine, openedCell + 1));
  }

  private UnreadableFile tooManyColumns() {
    return new UnreadableFile(
        "too_many_columns",
        line,
        "Line %d has more than %,d columns. Check that the file is a list with one record a line, and export it again."
            .formatted(line, limits.columns()));
  }

  private UnreadableFile recordTooLong() {
    return new UnreadableFile(
        "record_too_long",
        line,
        "The record that begins in line %d is longer than %,d characters. Check that the file is a list with one record a line, and export it again."
            .formatted(line, limits.recordBytes()));
  }

  private UnreadableFile cellTooLong(int cell) {
    return new UnreadableFile(
        "cell_too_long",
        line,
        "The cell in column %d of the record that begins in line %d is longer than %,d characters. Often a quotation mark was opened there and never closed. Shorten or correct the cell and upload the file once more."
            .formatted(cell + 1, line, limits.cellBytes()));
  }
}
