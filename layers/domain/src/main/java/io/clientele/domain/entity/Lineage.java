package io.clientele.domain.entity;

import java.util.List;

/** The columns that every entity ends with: where a row came from. */
public final class Lineage {
  /** Of the lake: {@code row_hash} is what makes two rows of any uploads duplicates. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.attribute("source", ColumnType.TEXT),
          Column.attribute("source_id", ColumnType.TEXT),
          Column.attribute("upload_id", ColumnType.TEXT),
          Column.attribute("line", ColumnType.INTEGER),
          Column.attribute("ingested_at", ColumnType.INSTANT),
          Column.attribute("row_hash", ColumnType.TEXT));

  private Lineage() {}
}
