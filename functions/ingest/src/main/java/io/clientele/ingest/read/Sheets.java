package io.clientele.ingest.read;

import io.clientele.ingest.read.Workbook.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheets of a workbook that hold tables: those that people see, with at least two rows. */
record Sheets(List<Sheet> tables, List<Sheet> others) {
  Sheets {
    tables = List.copyOf(tables);
    others = List.copyOf(others);
  }

  /**
   * Looks through a workbook.
   *
   * @throws UnreadableFile when no sheet holds a table
   */
  static Sheets of(Workbook workbook) throws IOException, UnreadableFile {
    List<Sheet> tables = new ArrayList<>();
    List<Sheet> others = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      (!sheet.isHidden() && hasRows(workbook, sheet, 2) ? tables : others).add(sheet);
    }
    if (tables.isEmpty()) {
      // A header alone is a table without rows.
      for (Sheet sheet : List.copyOf(others)) {
        if (!sheet.isHidden() && hasRows(workbook, sheet, 1)) {
          others.remove(sheet);
          return new Sheets(List.of(sheet), others);
        }
      }
      throw new UnreadableFile(
          "empty_file",
          "No visible sheet of the workbook has any cells. Check that you saved the right one, and upload it again.");
    }
    return new Sheets(tables, others);
  }

  /** What people should know of a workbook that is more than its one table. */
  Optional<String> note() {
    List<Sheet> further = tables.subList(1, tables.size());
    if (further.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder note = new StringBuilder("The sheet ");
    note.append(names(tables.subList(0, 1))).append(" was read.");
    if (!further.isEmpty()) {
      note.append(" Further sheets with rows are uploads of their own: ")
          .append(names(further))
          .append('.');
    }
    if (!others.isEmpty()) {
      note.append(" Not read, because hidden or without rows: ").append(names(others)).append('.');
    }
    return Optional.of(note.toString());
  }

  private static String names(List<Sheet> sheets) {
    return String.join(", ", sheets.stream().map(sheet -> "“" + sheet.name() + "”").toList());
  }

  private static boolean hasRows(Workbook workbook, Sheet sheet, int wanted)
      throws IOException, UnreadableFile {
    int[] rows = {0};
    workbook.read(
        sheet,
        (line, cells) -> {
          rows[0] += cells.stream().allMatch(String::isBlank) ? 0 : 1;
          return rows[0] < wanted;
        });
    return rows[0] >= wanted;
  }

  /** Writes the rows of a sheet. */
  static Path write(Workbook workbook, Sheet sheet, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    Path target = directory.resolve("cells.csv");
    try (CellsFile file = new CellsFile(target, true, limits)) {
      workbook.read(
          sheet,
          (line, cells) -> {
            file.row(line, cells);
            return true;
          });
    }
    return target;
  }
}
