package io.clientele.generator.export;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;

/** A file whose rows are in the order of their time and carry a running number of the tool. */
final class NumberedExport {
  private final String idPrefix;
  private final int idDigits;
  private final DelimitedFormat format;
  private final TimeOrder rows;
  private final DelimitedFile file;

  /**
   * Opens the file.
   *
   * @param idPrefix what the running number starts with
   * @param idDigits how many digits it is padded to; 0 for rows without a running number
   * @param headers with the one of the running number
   */
  NumberedExport(
      ExportContext context,
      String name,
      DelimitedFormat format,
      String idPrefix,
      int idDigits,
      List<String> headers)
      throws IOException {
    this.idPrefix = idPrefix;
    this.idDigits = idDigits;
    this.format = format;
    this.rows = context.timeOrder(name.replace('/', '-'));
    this.file = context.file(name, format, headers);
  }

  /** Adds a row, without the running number. */
  void add(LocalDateTime at, List<String> cells) throws IOException {
    rows.add(at, "", format.line(cells));
  }

  void close() throws IOException {
    try (file) {
      long[] number = {0};
      rows.drain(line -> file.writeLine(id(++number[0]) + line.text()));
    }
  }

  private String id(long number) {
    if (idDigits == 0) {
      return "";
    }
    String digits = Long.toString(number);
    return idPrefix
        + "0".repeat(Math.max(0, idDigits - digits.length()))
        + digits
        + format.delimiter();
  }
}
