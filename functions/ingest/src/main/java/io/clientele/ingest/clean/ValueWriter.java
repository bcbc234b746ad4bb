package io.clientele.ingest.clean;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.clientele.ingest.read.CellWriter;
import io.clientele.ingest.read.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes what is understood of rows as {@link ValueColumns} has it. */
final class ValueWriter {
  /** Of 96 bits: among a hundred million rows two are alike with a chance of one in 10^13. */
  private static final int HASH_LETTERS = 16;

  private static final byte[] LETTERS =
      bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

  private static final byte NEXT = 31;

  private final List<Understanding> readings;
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

  ValueWriter(Plan plan, ValueColumns columns, List<Understanding> readings) {
    this.readings = readings;
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

  /** Writes a row and says how many bytes it takes. */
  int write(RecordReader record, CellWriter target) throws IOException {
    row.read(record);
    target.raw(record.buffer(), record.start(0), record.end(0));
    String noRow = closing.reason(record, row);
    text(noRow, target);
    int bad = -1;
    String why = null;
    hashedSize = 0;
    hash(source, 0, source.length);
    for (int i = 0; i < readings.size(); i++) {
      value.clear();
      if (noRow == null) {
        String problem = readings.get(i).read(row, value);
        if (problem != null && bad < 0) {
          bad = i;
          why = problem;
        }
      }
      target.cell(value.bytes, value.from, value.to);
      byte[] name = names[i];
      if (name.length > 0 && !value.isNull()) {
        hash(name, 0, name.length);
        hash(value.bytes, value.from, value.to);
      }
    }
    marks(target, noRow == null);
    for (int cell : texts) {
      CellText text = row.cell(cell);
      target.cell(text.bytes, text.from, text.isNull() ? text.from : text.to);
    }
    text(bad < 0 ? null : Integer.toString(bad), target);
    text(why, target);
    byte[] hash = hash();
    target.raw(hash, 0, hash.length);
    return target.endRow();
  }

  private void marks(CellWriter target, boolean isRow) throws IOException {
    for (int i = 0; i < isMarked.length; i++) {
      if (isMarked[i]) {
        String mark =
            isRow && readings.get(i) instanceof NumberUnderstanding number
                ? number.currency()
                : null;
        text(mark, target);
      }
    }
  }

  private static void text(@Nullable String text, CellWriter target) throws IOException {
    if (text == null) {
      target.empty();
    } else {
      target.text(text);
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
