package io.clientele.ingest.rewrite;

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
    boolean isZipped,
    boolean endsWithoutLineEnd) {

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
        random.nextInt(4) == 0,
        random.nextBoolean());
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Records that are no rows of the table. */
  public int extraRecords(Sheet sheet) {
    return sheet.header().isEmpty() ? 0 : (hasTitle ? 1 : 0) + (hasTotals ? 2 : 0);
  }

  /** Writes the table; a table without a header keeps its columns, dates and numbers. */
  public byte[] write(Sheet sheet) throws IOException {
    List<Integer> order = new ArrayList<>(IntStream.range(0, sheet.width()).boxed().toList());
    if (isShuffled && !sheet.header().isEmpty()) {
      Collections.shuffle(order, new Random(seed));
    }
    StringBuilder text = new StringBuilder();
    if (!sheet.header().isEmpty()) {
      if (hasTitle) {
        text.append("Quarterly export").append(lineEnd).append(lineEnd);
      }
      append(sheet, text, order.stream().map(i -> header(sheet.header().get(i))).toList());
    }
    Random random = new Random(seed);
    for (List<String> row : sheet.rows()) {
      append(sheet, text, order.stream().map(i -> cell(sheet, row.get(i), i)).toList());
      if (blankRows && random.nextInt(50) == 0) {
        append(sheet, text, Collections.nCopies(sheet.width(), ""));
      }
    }
    if (hasTotals && !sheet.header().isEmpty()) {
      int first =
          order.stream()
              .filter(i -> !sheet.is(sheet.numbers(), i))
              .findFirst()
              .orElse(order.getFirst());
      append(sheet, text, order.stream().map(i -> total(sheet, i, first)).toList());
      text.append("Copyright (c) 2024 Example Inc. Confidential").append(lineEnd);
    }
    if (endsWithoutLineEnd) {
      text.setLength(text.length() - lineEnd.length());
    }
    byte[] bytes = encoded(text.toString());
    return isZipped ? zipped(bytes) : bytes;
  }

  private void append(Sheet sheet, StringBuilder text, List<String> cells) {
    List<String> all = new ArrayList<>(cells);
    if (!sheet.header().isEmpty()) {
      all.addAll(Collections.nCopies(emptyColumns, ""));
    }
    String mark = String.valueOf(delimiter);
    text.append(String.join(mark, all.stream().map(cell -> quotes.write(cell, delimiter)).toList()))
        .append(lineEnd);
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

  private String total(Sheet sheet, int column, int first) {
    if (column == first) {
      return "Grand Total";
    }
    return sheet.is(sheet.numbers(), column) ? numbers.write("12345.60") : "";
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
