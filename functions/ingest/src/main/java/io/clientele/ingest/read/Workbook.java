package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A spreadsheet file. */
interface Workbook extends Closeable {
  /** Takes the rows of a sheet one by one. */
  @FunctionalInterface
  interface Rows {
    /**
     * Takes a row.
     *
     * @param line its number in the sheet, from 1
     * @param cells as a person sees them, with full precision
     * @return false when no more are wanted
     */
    boolean row(long line, List<String> cells) throws IOException, UnreadableFile;
  }

  /**
   * A sheet of cells, no chart.
   *
   * @param isHidden nobody sees it without asking for it: lists for menus, settings of a tool
   */
  record Sheet(String name, boolean isHidden) {}

  /** In the order of their tabs. */
  List<Sheet> sheets();

  /** Reads the rows that have cells. */
  void read(Sheet sheet, Rows rows) throws IOException, UnreadableFile;
}
