package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Finds the cells of one record after the other, in any reading of its quotes. */
final class RecordScanner implements Closeable {
  private static final byte PLAIN = 0;
  private static final byte DELIMITER = 1;
  private static final byte LINE_END = 2;
  private static final byte DOUBLE_QUOTE = 3;
  private static final int NOWHERE = -1;

  final RecordBuffer text;
  final CellBounds cells = new CellBounds();
  private final Dialect dialect;
  private final Limits limits;
  private final RecordFaults faults;
  private final byte[] kinds = new byte[256];
  private final byte quote;
  private final byte escape;
  private final boolean doubles;
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
  private @Nullable String refusal;

  RecordScanner(InputStream utf8, Dialect dialect, Limits limits, int bufferBytes) {
    this.text = new RecordBuffer(utf8, bufferBytes, limits.recordBytes());
    this.dialect = dialect;
    // The line is no column.
    this.limits = dialect.isNumbered() ? limits.withColumns(limits.columns() + 1) : limits;
    this.faults = new RecordFaults(dialect, limits);
    quote = (byte) dialect.quote();
    escape = (byte) dialect.escape();
    doubles = escape == quote;
    kinds['"'] = DOUBLE_QUOTE;
    kinds[dialect.delimiter()] = DELIMITER;
    kinds['\n'] = LINE_END;
    kinds['\r'] = LINE_END;
  }

  /** Goes to the record behind this one; false at the end of the text. */
  boolean advance() throws IOException {
    text.base = text.position;
    line = nextLine;
    return text.has();
  }

  /** The line on which the record begins, from 1. */
  long line() {
    return line;
  }

  /** Why a numbered record is no row, null where it is one. */
  @Nullable String refusal() {
    return refusal;
  }

  /** Some cell was quoted, or has a double quote in it. */
  boolean hasQuotes() {
    return quotes;
  }

  /** Some cell that was not quoted has a word in quotes in it. */
  boolean hasTextQuotes() {
    return textQuotes;
  }

  /** Text stands behind a closing quote. */
  boolean isMalformed() {
    return malformed;
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

  /** Why the record ends within an open quote. */
  UnreadableFile unclosed() {
    return tooLong
        ? faults.cellTooLong(line, openedCell)
        : faults.neverClosed(openedLine, openedCell);
  }

  /** The open quote was not given up on: the text ended. */
  boolean isAtEnd() {
    return !tooLong;
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
    cells.clear();
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
      if (dialect.spacing() != Dialect.Spacing.EXACT && (cells.size() > 0 || isRuns())) {
        skipBlanks();
        if (cells.size() > 0 && isRuns() && isAtLineEnd()) {
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
        && !quoting.isLiteral(cells.size())) {
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
        throw faults.cellTooLong(line, cells.size());
      }
    }
    if (text.isOverfull()) {
      throw faults.recordTooLong(line);
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
        openedCell = cells.size();
        tooLong = length > limits.cellBytes() || text.isOverfull();
        firstFault = firstFault == NOWHERE ? cells.size() : firstFault;
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
      firstOverLines = cells.size();
    }
    int close = text.position - text.base;
    text.position++;
    toCellEnd();
    if (isBlank(close + 1, text.position - text.base)) {
      add(open + 1, close, hasEscapes);
    } else {
      malformed = true;
      firstFault = firstFault == NOWHERE ? cells.size() : firstFault;
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
      throw faults.cellTooLong(line, cells.size());
    }
    if (cells.size() >= limits.columns()) {
      throw faults.tooManyColumns(line);
    }
    cells.add(start, end, hasEscapes);
  }

  /**
   * Takes the escapes out of the cells that have some, in place: the record cannot be read again.
   */
  void unescape() {
    if (!escapes) {
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.isEscaped(i)) {
        int from = text.base + cells.start(i);
        cells.end(i, unescape(from, text.base + cells.end(i)) - text.base);
      }
    }
  }

  /**
   * The first cell is the line of the record, and why it is no row; empty cells at its end come
   * back.
   *
   * @param width cells that the record has at least
   */
  void takeNumber(int width) {
    String number = cells.text(0, text);
    int end = number.indexOf(' ');
    line = Long.parseLong(end < 0 ? number : number.substring(0, end));
    refusal = end < 0 ? null : number.substring(end + 1);
    cells.removeFirst();
    int last = text.position - text.base;
    while (cells.size() < Math.max(1, width)) {
      cells.add(last, last, false);
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

  @Override
  public void close() throws IOException {
    text.close();
  }
}
