package io.clientele.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** A web page, whose tables are its sheets. No more of it than one row is in memory. */
final class HtmlWorkbook implements Workbook {
  private static final int MOST_TABLES = 100;
  private static final int DEEPEST = 500;

  private final Path file;
  private final Encoding encoding;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();

  private HtmlWorkbook(Path file, Encoding encoding, Limits limits) {
    this.file = file;
    this.encoding = encoding;
    this.limits = limits;
  }

  static HtmlWorkbook open(Path file, Limits limits) throws IOException, UnreadableFile {
    HtmlWorkbook page = new HtmlWorkbook(file, HtmlText.encoding(file), limits);
    page.each(
        (table, line, cells) -> {
          if (table == page.sheets.size()) {
            page.sheets.add(new Sheet("Table " + (table + 1), false));
          }
          if (table >= MOST_TABLES) {
            throw new UnreadableFile(
                "too_many_members",
                "The web page holds more than %d tables. %s"
                    .formatted(MOST_TABLES, FileKind.EXPORT_AGAIN));
          }
          return true;
        });
    if (page.sheets.isEmpty()) {
      throw new UnreadableFile(
          "not_text",
          "This is a web page without a table, perhaps one that asks for a login. "
              + FileKind.EXPORT_AGAIN);
    }
    return page;
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void read(Sheet sheet, Rows rows) throws IOException, UnreadableFile {
    int place = sheets.indexOf(sheet);
    each((table, line, cells) -> table != place || rows.row(line, cells));
  }

  @Override
  public void close() {}

  /** Takes the rows of all tables; false when no more are wanted. */
  @FunctionalInterface
  private interface TableRows {
    boolean row(int table, long line, List<String> cells) throws IOException, UnreadableFile;
  }

  private void each(TableRows rows) throws IOException, UnreadableFile {
    IdentityHashMap<Element, HtmlTable> tables = new IdentityHashMap<>();
    try (HtmlText text = HtmlText.open(encoding, file, limits);
        StreamParser page =
            new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(text, "")) {
      boolean more = true;
      for (Element row = page.selectNext("tr"); more && row != null; row = page.selectNext("tr")) {
        Element table = row.closest("table");
        if (table != null) {
          HtmlTable known =
              tables.computeIfAbsent(table, any -> new HtmlTable(tables.size(), limits));
          more = rows.row(known.place(), known.nextLine(), known.cells(row));
          forget(row, text);
        }
      }
    } catch (UncheckedIOException fault) {
      throw refusal(Objects.requireNonNull(fault.getCause()));
    } catch (IOException fault) {
      throw refusal(fault);
    }
  }

  private static UnreadableFile refusal(IOException fault) throws IOException {
    if (fault instanceof BoundedInput.Exceeded limit) {
      return limit.refusal();
    }
    throw fault;
  }

  /** What was read takes no memory; a row within a cell leaves the row around it as it is. */
  private static void forget(Element row, HtmlText text) {
    row.empty();
    if (row.parents().is("td, th")) {
      return;
    }
    text.readRow();
    for (Element at = row; at != null; at = at.parent()) {
      while (at.previousSibling() != null) {
        at.previousSibling().remove();
      }
    }
  }
}
