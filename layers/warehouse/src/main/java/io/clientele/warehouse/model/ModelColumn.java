package io.clientele.warehouse.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a model.
 *
 * @param type as DuckDB and Trino write it
 * @param tests {@code not_null}, {@code unique}
 * @param acceptedValues the only values it may have beside null, empty for any
 * @param relationship {@code table.column} that must hold each of its values, null for none
 */
public record ModelColumn(
    String name,
    String type,
    String description,
    List<String> tests,
    List<String> acceptedValues,
    @Nullable String relationship) {}
