package io.clientele.generator.export;

import io.clientele.generator.dirt.Dirt;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the rows of a shop, oldest first, into a file a year. Each file starts with the last days of
 * the year before, as incremental exports do; the Polish system ends its files with empty rows, and
 * one of them with a line of totals.
 */
final class OrderFiles implements Closeable {
  private static final int OVERLAP_DAYS = 3;
  private static final int BLANK_ROWS = 2;

  private final Shop shop;
  private final ExportContext context;
  private final List<TimeOrder.Line> lastDays = new ArrayList<>();
  private @Nullable DelimitedFile file;
  private int year;
  private long rows;

  OrderFiles(Shop shop, ExportContext context) {
    this.shop = shop;
    this.context = context;
  }

  void write(TimeOrder.Line line) throws IOException {
    DelimitedFile current = file;
    LocalDate day = line.day();
    if (current == null || year != day.getYear()) {
      current = open(day.getYear());
    }
    current.writeLine(line.text());
    rows++;
    LocalDate firstRepeated = LocalDate.of(year, 12, 31).minusDays(OVERLAP_DAYS - 1);
    if (!day.isBefore(firstRepeated)) {
      lastDays.add(line);
    }
  }

  private DelimitedFile open(int nextYear) throws IOException {
    finish();
    year = nextYear;
    DelimitedFile next = context.file(shop.file(year), shop.format(), shop.headers());
    for (TimeOrder.Line line : lastDays) {
      next.writeLine(line.text());
      countRepeated(line.mark());
    }
    lastDays.clear();
    rows = 0;
    file = next;
    return next;
  }

  private void countRepeated(String mark) {
    String name = shop.file(year);
    if (mark.isEmpty()) {
      context.dirt().count(name, Dirt.OVERLAP_ROW);
      return;
    }
    Dirt dirt = Dirt.valueOf(mark);
    if (dirt != Dirt.DUPLICATE_ROW) {
      context.dirt().count(name, dirt);
    }
    if (!dirt.isUnreadable()) {
      context.dirt().count(name, Dirt.OVERLAP_ROW);
    }
  }

  private void finish() throws IOException {
    DelimitedFile done = file;
    if (done == null) {
      return;
    }
    if (shop == Shop.POLISH) {
      int columns = OrderColumn.values().length;
      if (year == context.period().until().getYear() - 1) {
        List<String> totals = new ArrayList<>(List.of("Razem", Long.toString(rows)));
        totals.addAll(Collections.nCopies(columns - totals.size(), ""));
        done.write(totals);
        context.dirt().count(shop.file(year), Dirt.TOTALS_ROW);
      }
      for (int i = 0; i < BLANK_ROWS; i++) {
        done.write(Collections.nCopies(columns, ""));
        context.dirt().count(shop.file(year), Dirt.BLANK_ROW);
      }
    }
    done.close();
    file = null;
  }

  @Override
  public void close() throws IOException {
    finish();
  }
}
