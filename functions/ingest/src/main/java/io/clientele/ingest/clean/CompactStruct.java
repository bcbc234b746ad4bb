package io.clientele.ingest.clean;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A struct in Thrift's compact protocol, in which Parquet writes what it says about its data.
 * Fields are added in the order of their ids.
 */
final class CompactStruct {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int LONGEST_SHORT_LIST = 14;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int lastId;

  /** Also for enums. */
  CompactStruct number(int id, int value) {
    field(id, I32);
    zigzag(value);
    return this;
  }

  CompactStruct number(int id, long value) {
    field(id, I64);
    zigzag(value);
    return this;
  }

  CompactStruct text(int id, String value) {
    field(id, BINARY);
    text(value);
    return this;
  }

  CompactStruct struct(int id, CompactStruct value) {
    field(id, STRUCT);
    bytes.writeBytes(value.ended());
    return this;
  }

  CompactStruct structs(int id, List<CompactStruct> values) {
    return list(id, STRUCT, values, (struct, value) -> struct.bytes.writeBytes(value.ended()));
  }

  CompactStruct numbers(int id, List<Integer> values) {
    return list(id, I32, values, (struct, value) -> struct.zigzag(value));
  }

  CompactStruct texts(int id, List<String> values) {
    return list(id, BINARY, values, CompactStruct::text);
  }

  /** The whole struct; nothing can be added to it. */
  byte[] ended() {
    bytes.write(0);
    return bytes.toByteArray();
  }

  private <T> CompactStruct list(
      int id, int type, List<T> values, BiConsumer<CompactStruct, T> write) {
    field(id, LIST);
    if (values.size() <= LONGEST_SHORT_LIST) {
      bytes.write((values.size() << 4) | type);
    } else {
      bytes.write(0xf0 | type);
      varint(values.size());
    }
    values.forEach(value -> write.accept(this, value));
    return this;
  }

  private void field(int id, int type) {
    bytes.write(((id - lastId) << 4) | type);
    lastId = id;
  }

  private void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    bytes.writeBytes(utf8);
  }

  private void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
