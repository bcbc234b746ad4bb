package io.clientele.local.athena;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the Glue data catalogue.
 *
 * @param location such as {@code s3://lake/lake/orders/}; every file below it belongs to the table
 * @param partitionKeys found in the folders below it, written {@code key=value}
 */
public record GlueTable(
    String database,
    String name,
    List<ColumnDefinition> columns,
    List<ColumnDefinition> partitionKeys,
    String location,
    TableFormat format) {
  public GlueTable {
    columns = List.copyOf(columns);
    partitionKeys = List.copyOf(partitionKeys);
  }

  List<ColumnDefinition> allColumns() {
    return Stream.concat(columns.stream(), partitionKeys.stream()).toList();
  }
}
