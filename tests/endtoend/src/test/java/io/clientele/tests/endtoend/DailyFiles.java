package io.clientele.tests.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The order lines of a web shop, a file a day; each repeats the lines of the day before. */
record DailyFiles(int days) {
  private static final String HEADER =
      "Order ID,Line,Order Date,Status,Customer No,Customer Name,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency\n";
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int CUSTOMERS = 90;

  /** By the key of the file. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int day = 0; day < days; day++) {
      List<String> lines = new ArrayList<>(day == 0 ? List.of() : lines(day - 1));
      lines.addAll(lines(day));
      files.put("daily/orders-%s.csv".formatted(FIRST.plusDays(day)), file(lines));
    }
    return files;
  }

  /** The same lines in one file. */
  byte[] asOne() {
    List<String> lines = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      lines.addAll(lines(day));
    }
    return file(lines);
  }

  /** How many different lines there are. */
  long lines() {
    long lines = 0;
    for (int day = 0; day < days; day++) {
      lines += lines(day).size();
    }
    return lines;
  }

  /** Lines of all files, those that are repeated once more. */
  long linesInFiles() {
    long lines = 0;
    for (int day = 0; day < days; day++) {
      lines += (day < days - 1 ? 2L : 1L) * lines(day).size();
    }
    return lines;
  }

  private static byte[] file(List<String> lines) {
    return (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(int day) {
    Random random = new Random(day);
    List<String> lines = new ArrayList<>();
    int orders = 2 + random.nextInt(3);
    for (int order = 0; order < orders; order++) {
      int customer = random.nextInt(CUSTOMERS);
      int orderLines = 1 + random.nextInt(2);
      for (int line = 1; line <= orderLines; line++) {
        int quantity = 1 + random.nextInt(4);
        int cents = 500 + random.nextInt(9_500);
        lines.add(
            "D%03d-%d,%d,%s,Completed,%d,Customer %d,S%d,Product %d,%d,%s,0.00,%s,EUR\n"
                .formatted(
                    day,
                    order,
                    line,
                    FIRST.plusDays(day),
                    customer,
                    customer,
                    cents % 40,
                    cents % 40,
                    quantity,
                    money(cents),
                    money(quantity * cents)));
      }
    }
    return lines;
  }

  private static String money(int cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }
}
