package io.clientele.tests.endtoend;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are made of such values. */
record HostileFiles(List<String> values) {
  private static final String ORDERS =
      "Order ID,Line,Order Date,Status,Customer No,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency,Email";

  /** A customer a value: its name, its city and what it likes. */
  byte[] people() {
    StringBuilder file =
        new StringBuilder(
            "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,City,Country,Phone,Total Spent,Total Orders,Tags\n");
    for (int i = 0; i < values.size(); i++) {
      String cell = cell(values.get(i));
      file.append(
          "%d,%s,,h%d@example.com,yes,%s,PL,,10.00,1,%s%n".formatted(i, cell, i, cell, cell));
    }
    return bytes(file);
  }

  /** An order of each of those customers: its product and the kind of it. */
  byte[] orders() {
    StringBuilder file = new StringBuilder(ORDERS + ",Category\n");
    for (int i = 0; i < values.size(); i++) {
      String cell = cell(values.get(i));
      file.append(order(i, cell, "1")).append(',').append(cell).append('\n');
    }
    return bytes(file);
  }

  /** Two orders, one with a quantity that is none, under a header that has all values too. */
  byte[] ordersUnderThemAll() {
    String rest = ",".repeat(values.size()) + "\n";
    return bytes(
        ORDERS
            + ","
            + header()
            + "\n"
            + order(1_000_000, "a", "1")
            + rest
            + order(1_000_001, "b", "=1+1")
            + rest);
  }

  /** Nothing but values: no profile fits it. */
  byte[] header(int rows) {
    return bytes(String.join("\n", Collections.nCopies(1 + rows, header())) + "\n");
  }

  /** A small file in a folder of each name. */
  byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < values.size(); i++) {
        zip.putNextEntry(new ZipEntry("%s/%d.csv".formatted(values.get(i), i)));
        zip.write(bytes("colour,shape\nred,%d\n".formatted(i)));
      }
    }
    return bytes.toByteArray();
  }

  /** A segment of that name of the customers that do not live where the name says. */
  static byte[] segment(String id, String name) throws IOException {
    return bytes(
        "segments:\n  - id: %s\n    name: %s\n    all:\n      - frequency >= 1\n      - %s\n"
            .formatted(id, quoted(name), quoted("city != \"" + name + '"')));
  }

  /** As YAML and JSON quote, with numbers for the letters that YAML takes in no other way. */
  private static String quoted(String text) throws IOException {
    return Pattern.compile("[\\x7f-\\x9f\\ufffe]")
        .matcher(JSON.std.asString(text))
        .replaceAll(letter -> "\\\\u%04x".formatted((int) letter.group().charAt(0)));
  }

  private static String order(int id, String product, String quantity) {
    return "%d,1,2026-05-%02d,Completed,c%d,S1,%s,%s,10.00,0.00,10.00,EUR,h%d@example.com"
        .formatted(id, 1 + id % 28, id, product, quantity, id);
  }

  private String header() {
    return values.stream().map(HostileFiles::cell).collect(Collectors.joining(","));
  }

  private static String cell(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
