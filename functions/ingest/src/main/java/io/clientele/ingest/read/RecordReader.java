package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Splits UTF-8 text into records and cells, in place and in bounded memory. It keeps one record at
 * a time: {@link #next()} overwrites what the other methods show.
 *
 * <p>A quote inside an unquoted cell is text. Text after the closing quote is kept, and the record
 * is marked as {@link #isMalformed() malformed}.
 */
public final class RecordReader implements Closeable {
  private static final byte PLAIN = 0;
  private static final byte DELIMITER = 1;
  private static final byte LINE_END = 2;
  private static final byte DOUBLE_QUOTE = 3;

  private final InputStream input;
  private final Dialect dialect;
  private final Limits limits;
  private final byte[] kinds = new byte[256];
  private final byte quote;
  private final byte escape;

  private byte[] buffer;
  private int limit;
  private int position;
  private int base;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int cells;
  private long nextLine = 1;
  private long line;
  private int cellBegin;
  private boolean quotes;
  private boolean malformed;

  public RecordReader(InputStream utf8, Dialect dialect, Limits limits) {
    this(utf8, dialect, limits, 1 << 18);
  }

  RecordReader(InputStream utf8, Dialect dialect, Limits limits, int bufferBytes) {
    this.input = utf8;
    this.dialect = dialect;
    this.limits = limits;
    this.buffer = new byte[bufferBytes];
    quote = (byte) dialect.quote();
    escape = (byte) dialect.escape();
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
    base = position;
    cells = 0;
    cellBegin = 0;
    quotes = false;
    malformed = false;
    line = nextLine;
    if (position == limit && !fill()) {
      return false;
    }
    boolean more = true;
    while (more) {
      if (dialect.isBlanks()) {
        skipBlanks();
        if (cells > 0 && isAtLineEnd()) {
          return endRecord();
        }
      }
      more = cell();
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
    return buffer;
  }

  public int start(int cell) {
    return base + starts[cell];
  }

  public int end(int cell) {
    return base + ends[cell];
  }

  public String cell(int cell) {
    return new String(buffer, start(cell), ends[cell] - starts[cell], StandardCharsets.UTF_8);
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

  public boolean isMalformed() {
    return malformed;
  }

  /** No cell holds anything but blanks. */
  public boolean isBlank() {
    for (int i = 0; i < cells; i++) {
      for (int p = start(i); p < end(i); p++) {
        if (buffer[p] != ' ' && buffer[p] != '\t') {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  /** Reads one cell and what ends it; false when that ended the record. */
  private boolean cell() throws IOException, UnreadableFile {
    cellBegin = position - base;
    if (quote != 0 && (position < limit || fill()) && buffer[position] == quote) {
      quotes = true;
      return quotedCell();
    }
    toCellEnd();
    add(cellBegin, position - base);
    return endCell();
  }

  /** Moves to the byte that ends an unquoted cell, or to the end of the text. */
  private void toCellEnd() throws IOException, UnreadableFile {
    boolean more = true;
    while (more) {
      byte[] bytes = buffer;
      byte[] kinds = this.kinds;
      int end = limit;
      int p = position;
      while (p < end && kinds[bytes[p] & 0xff] == PLAIN) {
        p++;
      }
      position = p;
      if (p < end && kinds[bytes[p] & 0xff] == DOUBLE_QUOTE) {
        quotes = true;
        position++;
      } else {
        more = p == end && fill();
      }
    }
  }

  private boolean quotedCell() throws IOException, UnreadableFile {
    long opened = nextLine;
    position++;
    int start = position - base;
    int length = start;
    while (true) {
      if (position == limit && !fill()) {
        throw new UnreadableFile(
            "unclosed_quote",
            opened,
            "A quotation mark (%c) opens in line %d, column %d and is never closed, so the rows after it cannot be told apart. Close it there, or export the list again, and upload the file once more."
                .formatted((char) quote, opened, cells + 1));
      }
      byte b = buffer[position];
      if (b == escape && (escape == quote ? follows(quote) : hasNext())) {
        boolean pair = buffer[position + 1] == quote || buffer[position + 1] == escape;
        position += pair ? 1 : 0;
        buffer[base + length++] = buffer[position++];
      } else if (b == quote) {
        position++;
        break;
      } else {
        if (b == '\n' || (b == '\r' && !follows((byte) '\n'))) {
          nextLine++;
        }
        buffer[base + length++] = b;
        position++;
      }
    }
    int tail = position - base;
    toCellEnd();
    int rest = position - base - tail;
    if (rest > 0) {
      malformed |= !isBlank(base + tail, position);
      System.arraycopy(buffer, base + tail, buffer, base + length, malformed ? rest : 0);
      length += malformed ? rest : 0;
    }
    add(start, length);
    return endCell();
  }

  private boolean isBlank(int from, int to) {
    for (int p = from; p < to; p++) {
      if (buffer[p] != ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean hasNext() throws IOException, UnreadableFile {
    return position + 1 < limit || fill();
  }

  private boolean follows(byte expected) throws IOException, UnreadableFile {
    return hasNext() && buffer[position + 1] == expected;
  }

  private boolean endCell() throws IOException, UnreadableFile {
    if (position < limit && kinds[buffer[position] & 0xff] == DELIMITER) {
      position++;
      return true;
    }
    endRecord();
    return false;
  }

  private boolean endRecord() throws IOException, UnreadableFile {
    nextLine++;
    if (position < limit) {
      if (buffer[position] == '\r' && follows((byte) '\n')) {
        position++;
      }
      position++;
    }
    return true;
  }

  private void skipBlanks() throws IOException, UnreadableFile {
    while ((position < limit || fill()) && buffer[position] == ' ') {
      position++;
    }
  }

  private boolean isAtLineEnd() throws IOException, UnreadableFile {
    return (position == limit && !fill()) || kinds[buffer[position] & 0xff] == LINE_END;
  }

  private void add(int start, int end) throws UnreadableFile {
    if (end - start > limits.cellBytes()) {
      throw cellTooLong();
    }
    if (cells == starts.length) {
      if (cells >= limits.columns()) {
        throw new UnreadableFile(
            "too_many_columns",
            line,
            "Line %d has more than %,d columns. Check that the file is a list with one record a line, and export it again."
                .formatted(line, limits.columns()));
      }
      int size = Math.min(2 * cells, limits.columns());
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
    starts[cells] = start;
    ends[cells++] = end;
  }

  /** Brings more text behind the current record, which moves to the front of the buffer. */
  private boolean fill() throws IOException, UnreadableFile {
    if (position - base - cellBegin > limits.cellBytes()) {
      throw cellTooLong();
    }
    if (position - base > limits.recordBytes()) {
      throw new UnreadableFile(
          "record_too_long",
          line,
          "The record that begins in line %d is longer than %,d characters. Check that the file is a list with one record a line, and export it again."
              .formatted(line, limits.recordBytes()));
    }
    if (base > 0) {
      System.arraycopy(buffer, base, buffer, 0, limit - base);
      limit -= base;
      position -= base;
      base = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = input.readNBytes(buffer, limit, buffer.length - limit);
    limit += read;
    return read > 0;
  }

  private UnreadableFile cellTooLong() {
    return new UnreadableFile(
        "cell_too_long",
        line,
        "The cell in column %d of the record that begins in line %d is longer than %,d characters. Often a quotation mark was opened there and never closed. Shorten or correct the cell and upload the file once more."
            .formatted(cells + 1, line, limits.cellBytes()));
  }
}
