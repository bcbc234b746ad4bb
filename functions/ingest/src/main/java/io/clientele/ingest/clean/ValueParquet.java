package io.clientele.ingest.clean;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Parquet file of values that nobody keeps: plain, not compressed, without statistics, one page a
 * column and group of rows. Its layout follows parquet-format 2.10.
 */
final class ValueParquet implements Closeable {
  /** As many as DuckDB puts into a group. */
  private static final int GROUP_ROWS = 122_880;

  private static final int GROUP_BYTES = 16 << 20;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int PLAIN = 0;
  private static final int RLE = 3;

  private final OutputStream file;
  private final List<ValueColumn> columns;
  private final List<CompactStruct> groups = new ArrayList<>();
  private long position;
  private long rows;
  private long groupBytes;

  ValueParquet(Path target, List<ValueColumn> columns) throws IOException {
    this.columns = columns;
    file = Files.newOutputStream(target);
    write(MAGIC, MAGIC.length);
  }

  /**
   * Every column has got its value of one more row.
   *
   * @param bytes about as many as the row has
   */
  void endRow(int bytes) throws IOException {
    groupBytes += bytes;
    if (columns.getFirst().rows() >= GROUP_ROWS || groupBytes >= GROUP_BYTES) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    int count = columns.getFirst().rows();
    if (count == 0) {
      return;
    }
    long begin = position;
    List<CompactStruct> chunks = new ArrayList<>();
    for (ValueColumn column : columns) {
      chunks.add(chunk(column));
      column.clear();
    }
    groups.add(
        new CompactStruct().structs(1, chunks).number(2, position - begin).number(3, (long) count));
    rows += count;
    groupBytes = 0;
  }

  private CompactStruct chunk(ValueColumn column) throws IOException {
    byte[] levels = column.levels();
    int size = Integer.BYTES + levels.length + column.bytes();
    CompactStruct page =
        new CompactStruct().number(1, column.rows()).number(2, PLAIN).number(3, RLE).number(4, RLE);
    byte[] header =
        new CompactStruct().number(1, 0).number(2, size).number(3, size).struct(5, page).ended();
    long begin = position;
    write(header, header.length);
    write(littleEndian(levels.length), Integer.BYTES);
    write(levels, levels.length);
    write(column.values(), column.bytes());
    CompactStruct data =
        new CompactStruct()
            .number(1, column.kind().type)
            .numbers(2, List.of(PLAIN, RLE))
            .texts(3, List.of(column.name()))
            .number(4, 0)
            .number(5, (long) column.rows())
            .number(6, position - begin)
            .number(7, position - begin)
            .number(9, begin);
    return new CompactStruct().number(2, begin).struct(3, data);
  }

  @Override
  public void close() throws IOException {
    try (file) {
      endGroup();
      List<CompactStruct> schema = new ArrayList<>();
      schema.add(new CompactStruct().text(4, "values").number(5, columns.size()));
      columns.forEach(column -> schema.add(element(column)));
      byte[] footer =
          new CompactStruct()
              .number(1, 1)
              .structs(2, schema)
              .number(3, rows)
              .structs(4, groups)
              .ended();
      write(footer, footer.length);
      write(littleEndian(footer.length), Integer.BYTES);
      write(MAGIC, MAGIC.length);
    }
  }

  private static CompactStruct element(ValueColumn column) {
    ValueKind kind = column.kind();
    CompactStruct element =
        new CompactStruct().number(1, kind.type).number(3, 1).text(4, column.name());
    if (kind.meaning >= 0) {
      element.number(6, kind.meaning);
    }
    if (kind == ValueKind.DECIMAL) {
      element.number(7, 4).number(8, 18);
    }
    return element;
  }

  private void write(byte[] bytes, int size) throws IOException {
    file.write(bytes, 0, size);
    position += size;
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
