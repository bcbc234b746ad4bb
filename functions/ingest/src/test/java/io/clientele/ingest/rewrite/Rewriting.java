package io.clientele.ingest.rewrite;

import io.clientele.ingest.ZipBytes;
import io.clientele.ingest.rewrite.WorkbookWriter.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * One other way to write a table; all of it follows from the seed.
 *
 * @param encoding a charset's name, with {@code +BOM} behind it where the file begins with one
 * @param headerCase 0 as it is, 1 upper, 2 lower, 3 without accents
 * @param emptyColumns nameless columns behind the last
 * @param blankRows rows of empty cells between others and below
 */
public record Rewriting(
    long seed,
    char delimiter,
    QuoteStyle quotes,
    String encoding,
    String lineEnd,
    DateStyle dates,
    NumberStyle numbers,
    boolean isShuffled,
    int headerCase,
    int emptyColumns,
    boolean blankRows,
    boolean hasTitle,
    boolean hasTotals,
    boolean endsWithoutLineEnd,
    Container container) {

  public static Rewriting of(long seed) {
    Random random = new Random(seed * 7_919 + 17);
    return new Rewriting(
        seed,
        pick(random, ',', ';', '\t', '|'),
        pick(random, QuoteStyle.values()),
        pick(
            random,
            "UTF-8",
            "UTF-8+BOM",
            "UTF-16LE+BOM",
            "UTF-16BE+BOM",
            "UTF-16LE",
            "UTF-32LE+BOM",
            "UTF-32BE",
            "ISO-8859-2",
            "windows-1250",
            "windows-1252"),
        pick(random, "\n", "\r\n", "\r"),
        pick(random, DateStyle.values()),
        pick(random, NumberStyle.values()),
        random.nextBoolean(),
        random.nextInt(4),
        random.nextInt(4) == 0 ? 2 : 0,
        random.nextInt(3) == 0,
        random.nextInt(3) == 0,
        random.nextInt(3) == 0,
        random.nextBoolean(),
        random.nextInt(2) == 0 ? Container.TEXT : pick(random, Container.values()));
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Records that are no rows of the table. */
  public int extraRecords(Sheet sheet) {
    return sheet.header().isEmpty() ? 0 : (hasTitle ? 1 : 0) + (hasTotals ? 2 : 0);
  }

  /** What this rewriting does to a table, each thing once: {@code delimiter ;}. */
  public List<String> done(Sheet sheet) {
    List<String> done = new ArrayList<>(List.of("container " + container));
    if (!container.isWorkbook()) {
      done.add("delimiter " + (delimiter == '\t' ? "tab" : delimiter));
      done.add("quotes " + quotes);
      done.add("encoding " + encoding);
      done.add("line end " + lineEnd.replace("\r", "CR").replace("\n", "LF"));
    }
    if (!sheet.dates().isEmpty()) {
      done.add("dates " + (container == Container.XLSX_VALUES ? "of a spreadsheet" : dates));
    }
    if (!sheet.numbers().isEmpty()) {
      done.add("numbers " + (container == Container.XLSX_VALUES ? "of a spreadsheet" : numbers));
    }
    if (!sheet.header().isEmpty()) {
      done.add("columns " + (isShuffled ? "in another order" : "in their order"));
      done.add("case of the header " + headerCase);
      done.add("title " + hasTitle);
      done.add("totals " + hasTotals);
    }
    return done;
  }

  /** Writes the table; a table without a header keeps its columns, dates and numbers. */
  public byte[] write(Sheet sheet) throws IOException {
    List<Line> lines = lines(sheet);
    return switch (container) {
      case TEXT -> text(sheet, lines);
      case GZIP -> zipped(text(sheet, lines));
      case ZIP -> new ZipBytes().file("export.csv", text(sheet, lines)).bytes();
      case XLSX_VALUES, XLSX_TEXT -> workbook(sheet, lines);
    };
  }

  /**
   * One line of the file.
   *
   * @param columns the column of each cell, {@code -1} where it is of none
   */
  private record Line(List<String> cells, List<Integer> columns) {
    static Line of(String... cells) {
      return new Line(List.of(cells), Collections.nCopies(cells.length, -1));
    }
  }

  private List<Line> lines(Sheet sheet) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, sheet.width()).boxed().toList());
    boolean hasHeader = !sheet.header().isEmpty();
    if (isShuffled && hasHeader) {
      Collections.shuffle(order, new Random(seed));
    }
    List<Integer> none = Collections.nCopies(sheet.width(), -1);
    List<Line> lines = new ArrayList<>();
    if (hasHeader) {
      if (hasTitle) {
        lines.add(Line.of("Quarterly export"));
        lines.add(Line.of());
      }
      lines.add(new Line(order.stream().map(i -> header(sheet.header().get(i))).toList(), none));
    }
    Random random = new Random(seed);
    for (List<String> row : sheet.rows()) {
      lines.add(new Line(order.stream().map(row::get).toList(), order));
      if (blankRows && random.nextInt(50) == 0) {
        lines.add(new Line(Collections.nCopies(sheet.width(), ""), none));
      }
    }
    if (hasTotals && hasHeader) {
      int first =
          order.stream()
              .filter(i -> !sheet.is(sheet.numbers(), i))
              .findFirst()
              .orElse(order.getFirst());
      List<String> total =
          order.stream()
              .map(i -> i == first ? "Grand Total" : sheet.is(sheet.numbers(), i) ? "12345.60" : "")
              .toList();
      lines.add(new Line(total, order.stream().map(i -> i == first ? -1 : i).toList()));
      lines.add(Line.of("Copyright (c) 2024 Example Inc. Confidential"));
    }
    return lines;
  }

  private byte[] text(Sheet sheet, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    String mark = String.valueOf(delimiter);
    for (Line line : lines) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < line.cells().size(); i++) {
        cells.add(cell(sheet, line.cells().get(i), line.columns().get(i)));
      }
      if (cells.size() > 1 && !sheet.header().isEmpty()) {
        cells.addAll(Collections.nCopies(emptyColumns, ""));
      }
      text.append(
              String.join(mark, cells.stream().map(cell -> quotes.write(cell, delimiter)).toList()))
          .append(lineEnd);
    }
    if (endsWithoutLineEnd) {
      text.setLength(text.length() - lineEnd.length());
    }
    return encoded(text.toString());
  }

  private byte[] workbook(Sheet sheet, List<Line> lines) throws IOException {
    WorkbookWriter workbook = new WorkbookWriter();
    for (Line line : lines) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < line.cells().size(); i++) {
        cells.add(sheetCell(sheet, line.cells().get(i), line.columns().get(i)));
      }
      workbook.row(cells);
    }
    return workbook.bytes();
  }

  private Cell sheetCell(Sheet sheet, String cell, int column) {
    if (container == Container.XLSX_TEXT || cell.isEmpty() || column < 0) {
      return new Cell.Text(cell(sheet, cell, column));
    }
    if (sheet.is(sheet.dates(), column)) {
      return new Cell.Day(DateStyle.SERIAL.write(cell));
    }
    return sheet.is(sheet.numbers(), column) ? new Cell.Quantity(cell) : new Cell.Text(cell);
  }

  private String header(String name) {
    return switch (headerCase) {
      case 1 -> name.toUpperCase(Locale.ROOT);
      case 2 -> name.toLowerCase(Locale.ROOT);
      case 3 -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      default -> name;
    };
  }

  private String cell(Sheet sheet, String cell, int column) {
    if (sheet.is(sheet.dates(), column)) {
      return dates.write(cell);
    }
    return sheet.is(sheet.numbers(), column) ? numbers.write(cell) : cell;
  }

  private byte[] encoded(String text) {
    String[] parts = encoding.split("\\+", -1);
    Charset charset = Charset.forName(parts[0]);
    if (!charset.newEncoder().canEncode(text)) {
      charset = StandardCharsets.UTF_8;
    }
    return ((parts.length > 1 ? "\uFEFF" : "") + text).getBytes(charset);
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
      gzip.write(bytes);
    }
    return target.toByteArray();
  }
}
