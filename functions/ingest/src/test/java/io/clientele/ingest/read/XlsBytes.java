package io.clientele.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Excel workbooks of the format up to 2003, record by record. */
final class XlsBytes {
  static final int GENERAL = 0;
  static final int DATE = 1;
  static final int CUSTOM_DATE = 2;

  private final SSTRecord strings = new SSTRecord();
  private final Map<String, List<RecordBase>> sheets = new LinkedHashMap<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<RecordBase> first = new ArrayList<>();
  private List<RecordBase> cells = new ArrayList<>();

  XlsBytes sheet(String name) {
    cells = new ArrayList<>();
    sheets.put(name, cells);
    return this;
  }

  XlsBytes hiddenSheet(String name) {
    hidden.add(name);
    return sheet(name);
  }

  /** Records that stand before the sheets are named. */
  XlsBytes with(Record record) {
    first.add(record);
    return this;
  }

  XlsBytes from1904() {
    DateWindow1904Record system = new DateWindow1904Record();
    system.setWindowing((short) 1);
    return with(system);
  }

  XlsBytes text(int row, int column, String text) {
    LabelSSTRecord cell = new LabelSSTRecord();
    cell.setRow(row);
    cell.setColumn((short) column);
    cell.setSSTIndex(strings.addString(new UnicodeString(text)));
    cells.add(cell);
    return this;
  }

  XlsBytes number(int row, int column, double value, int style) {
    NumberRecord cell = new NumberRecord();
    cell.setRow(row);
    cell.setColumn((short) column);
    cell.setXFIndex((short) style);
    cell.setValue(value);
    cells.add(cell);
    return this;
  }

  XlsBytes flag(int row, int column, boolean value) {
    BoolErrRecord cell = new BoolErrRecord();
    cell.setRow(row);
    cell.setColumn((short) column);
    cell.setValue(value);
    cells.add(cell);
    return this;
  }

  XlsBytes error(int row, int column, int code) {
    BoolErrRecord cell = new BoolErrRecord();
    cell.setRow(row);
    cell.setColumn((short) column);
    cell.setValue((byte) code);
    cells.add(cell);
    return this;
  }

  XlsBytes formula(int row, int column, String result) {
    FormulaRecord cell = new FormulaRecord();
    cell.setRow(row);
    cell.setColumn((short) column);
    cell.setCachedResultTypeString();
    StringRecord text = new StringRecord();
    text.setString(result);
    cells.add(cell);
    cells.add(text);
    return this;
  }

  byte[] bytes() throws IOException {
    List<BoundSheetRecord> bounds = new ArrayList<>();
    List<RecordBase> globals = new ArrayList<>(List.of(beginning(BOFRecord.TYPE_WORKBOOK)));
    globals.addAll(first);
    globals.add(new FormatRecord(170, "yyyy/mm/dd"));
    for (int format : new int[] {0, 14, 170}) {
      ExtendedFormatRecord style = new ExtendedFormatRecord();
      style.setFormatIndex((short) format);
      globals.add(style);
    }
    for (String name : sheets.keySet()) {
      BoundSheetRecord bound = new BoundSheetRecord(name);
      bound.setHidden(hidden.contains(name));
      bounds.add(bound);
      globals.add(bound);
    }
    globals.add(strings);
    globals.add(EOFRecord.instance);
    int place = globals.stream().mapToInt(RecordBase::getRecordSize).sum();
    List<RecordBase> all = new ArrayList<>(globals);
    int index = 0;
    for (List<RecordBase> sheet : sheets.values()) {
      bounds.get(index++).setPositionOfBof(place);
      List<RecordBase> records = new ArrayList<>(List.of(beginning(BOFRecord.TYPE_WORKSHEET)));
      records.addAll(sheet);
      records.add(EOFRecord.instance);
      place += records.stream().mapToInt(RecordBase::getRecordSize).sum();
      all.addAll(records);
    }
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (RecordBase record : all) {
      byte[] bytes = new byte[record.getRecordSize()];
      record.serialize(0, bytes);
      stream.write(bytes);
    }
    return file("Workbook", stream.toByteArray());
  }

  /** A file of the old Office programs with one stream in it. */
  static byte[] file(String name, byte[] content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (POIFSFileSystem parts = new POIFSFileSystem()) {
      parts.createDocument(new ByteArrayInputStream(content), name);
      parts.writeFilesystem(file);
    }
    return file.toByteArray();
  }

  private static BOFRecord beginning(int type) {
    BOFRecord record = new BOFRecord();
    record.setVersion(BOFRecord.VERSION);
    record.setType(type);
    record.setBuild(BOFRecord.BUILD);
    record.setBuildYear(BOFRecord.BUILD_YEAR);
    record.setHistoryBitMask(BOFRecord.HISTORY_MASK);
    record.setRequiredVersion(BOFRecord.VERSION);
    return record;
  }
}
