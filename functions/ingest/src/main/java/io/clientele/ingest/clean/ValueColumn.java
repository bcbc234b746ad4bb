package io.clientele.ingest.clean;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The values of one column for some rows, one after the other as a page of Parquet has them, and
 * which of the rows have one. It is used again for the next rows.
 */
final class ValueColumn {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final String name;
  private final ValueKind kind;
  private byte[] values = new byte[1 << 12];
  private int size;
  private byte[] present = new byte[1 << 8];
  private int rows;
  private int nulls;

  ValueColumn(String name, ValueKind kind) {
    this.name = name;
    this.kind = kind;
  }

  String name() {
    return name;
  }

  ValueKind kind() {
    return kind;
  }

  void add(ValueText value) {
    if (value.isNull()) {
      addNull();
    } else if (kind == ValueKind.TEXT) {
      add(value.bytes, value.from, value.to);
    } else {
      add(value.number);
    }
  }

  void add(byte[] utf8, int from, int to) {
    int length = to - from;
    ensure(Integer.BYTES + length);
    INT.set(values, size, length);
    System.arraycopy(utf8, from, values, size + Integer.BYTES, length);
    size += Integer.BYTES + length;
    next(true);
  }

  /** A value as {@link ValueText#number} has it. */
  void add(long number) {
    ensure(Long.BYTES);
    if (kind == ValueKind.DATE) {
      INT.set(values, size, (int) number);
    } else {
      LONG.set(values, size, number);
    }
    size += kind.bytes();
    next(true);
  }

  void addNull() {
    nulls++;
    next(false);
  }

  int rows() {
    return rows;
  }

  int bytes() {
    return size;
  }

  /** The values of all rows that have one. */
  byte[] values() {
    return values;
  }

  /** Which rows have a value, in the hybrid of runs and bits that Parquet has for levels. */
  byte[] levels() {
    if (nulls == 0 || nulls == rows) {
      return new LevelRun(rows << 1).with((byte) (nulls == 0 ? 1 : 0));
    }
    int groups = (rows + 7) / 8;
    return new LevelRun((groups << 1) | 1).with(Arrays.copyOf(present, groups));
  }

  /** Forgets the rows. */
  void clear() {
    size = 0;
    rows = 0;
    nulls = 0;
    Arrays.fill(present, (byte) 0);
  }

  private void next(boolean hasValue) {
    int place = rows >> 3;
    if (place == present.length) {
      present = Arrays.copyOf(present, 2 * place);
    }
    if (hasValue) {
      present[place] |= (byte) (1 << (rows & 7));
    }
    rows++;
  }

  private void ensure(int more) {
    if (size + more > values.length) {
      values = Arrays.copyOf(values, Math.max(size + more, 2 * values.length));
    }
  }

  /** The head of a run of levels. */
  private record LevelRun(int head) {
    byte[] with(byte... levels) {
      byte[] all = new byte[5 + levels.length];
      int size = 0;
      int rest = head;
      while ((rest & ~0x7f) != 0) {
        all[size++] = (byte) ((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      all[size++] = (byte) rest;
      System.arraycopy(levels, 0, all, size, levels.length);
      return Arrays.copyOf(all, size + levels.length);
    }
  }
}
