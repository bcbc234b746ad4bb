package io.clientele.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Puts the cells of one sheet together to rows. */
final class XlsSheet implements XlsWorkbook.Records {
  private final int place;
  private final Workbook.Rows rows;
  private final SheetRow row;
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private SerialDate dates = new SerialDate(false);
  private @Nullable SSTRecord strings;
  private @Nullable FormulaRecord awaitsText;
  private int sheet = -1;
  private int depth;
  private boolean more = true;

  /**
   * A reader of one sheet.
   *
   * @param place of the sheet in the file, from 0
   */
  XlsSheet(int place, Limits limits, Workbook.Rows rows) {
    this.place = place;
    this.rows = rows;
    row = new SheetRow(limits);
  }

  @Override
  public boolean record(Record record) throws IOException, UnreadableFile {
    switch (record) {
      case BOFRecord bof -> {
        // A chart inside a sheet has a beginning and an end of its own.
        sheet += depth == 0 && XlsWorkbook.isSheet(bof) ? 1 : 0;
        depth++;
      }
      case EOFRecord end -> {
        depth--;
        more &= sheet < place || depth > 0;
      }
      case SSTRecord table -> strings = table;
      case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
      case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
      case DateWindow1904Record system -> dates = new SerialDate(system.getWindowing() == 1);
      case StringRecord text -> {
        FormulaRecord formula = awaitsText;
        if (formula != null) {
          put(formula, text.getString());
          awaitsText = null;
        }
      }
      case CellValueRecordInterface cell -> {
        if (sheet == place && depth == 1) {
          cell(cell);
        }
      }
      default -> {}
    }
    return more;
  }

  /** Hands over the last row. */
  void end() throws IOException, UnreadableFile {
    if (!row.isEmpty()) {
      more &= rows.row(row.line(), row.cells());
    }
  }

  private void cell(CellValueRecordInterface cell) throws IOException, UnreadableFile {
    String value =
        switch (cell) {
          case NumberRecord number -> number(cell, number.getValue());
          case LabelSSTRecord label ->
              strings == null ? "" : strings.getString(label.getSSTIndex()).getString();
          case LabelRecord label -> label.getValue();
          case BoolErrRecord flag when flag.isBoolean() -> String.valueOf(flag.getBooleanValue());
          case BoolErrRecord error -> error(error.getErrorValue());
          case FormulaRecord formula -> formula(formula);
          default -> "";
        };
    put(cell, value);
  }

  private String formula(FormulaRecord formula) {
    awaitsText = null;
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> number(formula, formula.getValue());
      case BOOLEAN -> String.valueOf(formula.getCachedBooleanValue());
      case ERROR -> error((byte) formula.getCachedErrorValue());
      case STRING -> {
        awaitsText = formula.hasCachedResultString() ? formula : null;
        yield "";
      }
      default -> "";
    };
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
  }

  private String number(CellValueRecordInterface cell, double value) {
    int style = cell.getXFIndex();
    int format = style < styles.size() ? styles.get(style) : 0;
    return dates.text(value, CellFormat.of(format, codes.getOrDefault(format, "")));
  }

  private void put(CellValueRecordInterface cell, String value) throws IOException, UnreadableFile {
    long line = cell.getRow() + 1L;
    if (line != row.line()) {
      end();
      row.begin(line);
    }
    row.put(cell.getColumn(), value);
  }
}
