package io.clientele.ingest.clean;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.clientele.ingest.read.RecordReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes what is understood of rows as {@link ValueColumns} has it. */
final class ValueWriter implements Closeable {
  /** Of 96 bits: among a hundred million rows two are alike with a chance of one in 10^13. */
  private static final int HASH_LETTERS = 16;

  private static final byte[] LETTERS =
      bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

  private static final byte NEXT = 31;

  private final List<Understanding> readings;
  private final List<ValueColumn> columns;
  private final ValueParquet file;
  private final int[] texts;
  private final byte[][] names;
  private final byte[] source;
  private final boolean[] isMarked;
  private final RowTexts row;
  private final ClosingRows closing;
  private final Hasher128 hasher = Hashing.xxh3_128();
  private final ValueText value = new ValueText();
  private byte[] hashed = new byte[256];
  private int hashedSize;
  private final byte[] hash = new byte[HASH_LETTERS];

  ValueWriter(Plan plan, ValueColumns columns, List<Understanding> readings, Path target)
      throws IOException {
    this.readings = readings;
    this.columns = columns.empty();
    file = new ValueParquet(target, this.columns);
    texts = columns.texts().stream().mapToInt(Integer::intValue).toArray();
    names = new byte[readings.size()][];
    Arrays.fill(names, new byte[0]);
    columns.hashed().forEach((reading, name) -> names[reading] = bytes(name));
    source = bytes(plan.recognised().profile().id());
    isMarked = new boolean[readings.size()];
    for (int i = 0; i < isMarked.length; i++) {
      isMarked[i] = columns.isMarked(i);
    }
    SortedSet<Integer> keys = plan.keyCells();
    row = new RowTexts(plan.cells());
    closing = new ClosingRows(plan.recognised().layout().width(), keys);
  }

  void write(RecordReader record) throws IOException {
    row.read(record);
    String noRow = closing.reason(record, row);
    columns.getFirst().add(record.number(0));
    text(noRow, columns.get(1));
    int bad = -1;
    String why = null;
    hashedSize = 0;
    hash(source, 0, source.length);
    int column = 2;
    for (int i = 0; i < readings.size(); i++) {
      value.clear();
      if (noRow == null) {
        String problem = readings.get(i).read(row, value);
        if (problem != null && bad < 0) {
          bad = i;
          why = problem;
        }
      }
      columns.get(column++).add(value);
      byte[] name = names[i];
      if (name.length > 0 && !value.isNull()) {
        hash(name, 0, name.length);
        hash(value.bytes, value.from, value.to);
      }
    }
    column = marks(column, noRow == null);
    for (int cell : texts) {
      CellText text = row.cell(cell);
      if (text.isNull()) {
        columns.get(column++).addNull();
      } else {
        columns.get(column++).add(text.bytes, text.from, text.to);
      }
    }
    if (bad < 0) {
      columns.get(column++).addNull();
    } else {
      columns.get(column++).add(bad);
    }
    text(why, columns.get(column++));
    columns.get(column).add(hash(), 0, HASH_LETTERS);
    file.endRow(record.end(record.size() - 1) - record.start(0));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private int marks(int first, boolean isRow) {
    int column = first;
    for (int i = 0; i < isMarked.length; i++) {
      if (isMarked[i]) {
        String mark =
            isRow && readings.get(i) instanceof NumberUnderstanding number
                ? number.currency()
                : null;
        text(mark, columns.get(column++));
      }
    }
    return column;
  }

  private static void text(@Nullable String text, ValueColumn column) {
    if (text == null) {
      column.addNull();
    } else {
      byte[] utf8 = bytes(text);
      column.add(utf8, 0, utf8.length);
    }
  }

  /** A column that the file lacks and one without values are the same to the hash. */
  private void hash(byte[] part, int from, int to) {
    int size = hashedSize + to - from + 1;
    if (size > hashed.length) {
      hashed = Arrays.copyOf(hashed, 2 * size);
    }
    System.arraycopy(part, from, hashed, hashedSize, to - from);
    hashed[size - 1] = NEXT;
    hashedSize = size;
  }

  /** The lower 48 bits of each half of the hash, six to a letter. */
  private byte[] hash() {
    HashValue128 bits = hasher.hashBytesTo128Bits(hashed, 0, hashedSize);
    letters(bits.getMostSignificantBits(), 0);
    letters(bits.getLeastSignificantBits(), HASH_LETTERS / 2);
    return hash;
  }

  private void letters(long bits, int from) {
    for (int i = 0; i < HASH_LETTERS / 2; i++) {
      hash[from + i] = LETTERS[(int) (bits >>> (6 * i)) & 0x3f];
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
