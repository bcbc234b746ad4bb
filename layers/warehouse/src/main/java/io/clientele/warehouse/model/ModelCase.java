package io.clientele.warehouse.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example of what a model makes: a column that a row leaves out is null in the input and not
 * looked at in the expected rows.
 *
 * @param given rows by input table; a table that is left out is empty
 * @param expect the rows that come out, in the order of the model's key
 */
public record ModelCase(
    String name,
    Map<String, List<Map<String, @Nullable Object>>> given,
    List<Map<String, @Nullable Object>> expect) {}
