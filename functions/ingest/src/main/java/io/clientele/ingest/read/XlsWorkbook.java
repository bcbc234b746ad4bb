package io.clientele.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Excel workbook of the format up to 2003. */
final class XlsWorkbook implements Workbook {
  private final POIFSFileSystem parts;
  private final Limits limits;
  private final List<BoundSheetRecord> bounds = new ArrayList<>();

  private XlsWorkbook(POIFSFileSystem parts, Limits limits) throws IOException, UnreadableFile {
    this.parts = parts;
    this.limits = limits;
    process(
        record -> {
          if (record instanceof BoundSheetRecord bound) {
            bounds.add(bound);
          }
          return bounds.isEmpty() || !isSheet(record);
        });
  }

  /** Takes the records of a workbook; false when no more are wanted. */
  @FunctionalInterface
  interface Records {
    boolean record(Record record) throws IOException, UnreadableFile;
  }

  static Workbook open(Path file, Limits limits) throws IOException, UnreadableFile {
    POIFSFileSystem parts;
    try {
      parts = new POIFSFileSystem(file.toFile(), true);
    } catch (IOException | RuntimeException fault) {
      throw broken(fault);
    }
    try {
      requireSheets(parts);
      return new XlsWorkbook(parts, limits);
    } catch (IOException | UnreadableFile | RuntimeException fault) {
      parts.close();
      throw fault;
    }
  }

  private static void requireSheets(POIFSFileSystem parts) throws UnreadableFile {
    if (parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
      throw locked();
    }
    if (!parts.getRoot().hasEntryCaseInsensitive("Workbook")) {
      boolean isOld = parts.getRoot().hasEntryCaseInsensitive("Book");
      throw isOld
          ? tooOld()
          : new UnreadableFile(
              "not_text",
              "This is an old Word, PowerPoint or Outlook file, not a list. Export the list as CSV (comma separated values) and upload that.");
    }
  }

  @Override
  public List<Sheet> sheets() {
    return bounds.stream().map(XlsWorkbook::sheet).toList();
  }

  private static Sheet sheet(BoundSheetRecord bound) {
    return new Sheet(bound.getSheetname(), bound.isHidden() || bound.isVeryHidden());
  }

  @Override
  public void read(Sheet sheet, Rows rows) throws IOException, UnreadableFile {
    List<BoundSheetRecord> inFile = List.of(BoundSheetRecord.orderByBofPosition(bounds));
    int place = inFile.stream().map(XlsWorkbook::sheet).toList().indexOf(sheet);
    XlsSheet reader = new XlsSheet(place, limits, rows);
    process(reader);
    reader.end();
  }

  private void process(Records records) throws IOException, UnreadableFile {
    List<Exception> faults = new ArrayList<>();
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(
        new AbortableHSSFListener() {
          @Override
          public short abortableProcessRecord(Record record) {
            try {
              return (short) (records.record(record) ? 0 : 1);
            } catch (IOException | UnreadableFile fault) {
              faults.add(fault);
              return 1;
            }
          }
        });
    try {
      new HSSFEventFactory().abortableProcessWorkbookEvents(request, parts);
    } catch (EncryptedDocumentException e) {
      throw locked();
    } catch (OldExcelFormatException e) {
      throw tooOld();
    } catch (HSSFUserException | IOException | RuntimeException fault) {
      throw broken(fault);
    }
    for (Exception fault : faults) {
      if (fault instanceof UnreadableFile refusal) {
        throw refusal;
      }
      throw new IOException(fault);
    }
  }

  static boolean isSheet(Record record) {
    return record instanceof BOFRecord bof && bof.getType() != BOFRecord.TYPE_WORKBOOK;
  }

  static UnreadableFile locked() {
    return new UnreadableFile(
        "locked_workbook",
        "The Excel workbook is protected by a password, so it cannot be read. Open it, remove the password (File > Info > Protect Workbook), save it, and upload it once more.");
  }

  private static UnreadableFile tooOld() {
    return new UnreadableFile(
        "old_workbook",
        "The Excel workbook is in the format of Excel 95 or older, which is not read. Open it, choose File > Save As > Excel Workbook (.xlsx), and upload that.");
  }

  /** What the library says of a damaged file comes in many kinds of exceptions. */
  private static UnreadableFile broken(Exception fault) {
    UnreadableFile refusal = XlsxPackage.broken();
    refusal.initCause(fault);
    return refusal;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
