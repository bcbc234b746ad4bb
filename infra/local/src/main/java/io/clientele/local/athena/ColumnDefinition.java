package io.clientele.local.athena;

/** A column of a Glue table; the type is Hive's, such as {@code decimal(18,4)}. */
public record ColumnDefinition(String name, String type) {}
