package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customers of one value of an attribute, whose figures are kept beside those of all.
 *
 * @param name as the models call it, such as {@code country/1}
 * @param value as it is shown
 */
record Slice(String name, String attribute, String value, long customers) {
  /** Those of most customers first within an attribute. */
  static List<Slice> read(ModelledRun modelled) throws SQLException {
    List<Slice> slices = new ArrayList<>();
    for (var row :
        modelled
            .query(
                """
                select slice, attribute, attribute_value, customers from int_slices order by attribute, place
                """)
            .rows()) {
      slices.add(
          new Slice(
              Table.text(row, "slice"),
              Table.text(row, "attribute"),
              Table.text(row, "attribute_value"),
              Table.whole(row, "customers")));
    }
    return slices;
  }

  /** What one may choose from: each attribute with its values. */
  static List<Map<String, @Nullable Object>> filters(List<Slice> slices) {
    Map<String, List<Map<String, Object>>> values = new LinkedHashMap<>();
    for (Slice slice : slices) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("value", slice.value);
      value.put("customers", slice.customers);
      values.computeIfAbsent(slice.attribute, first -> new ArrayList<>()).add(value);
    }
    List<Map<String, @Nullable Object>> filters = new ArrayList<>();
    values.forEach(
        (attribute, found) -> {
          Map<String, @Nullable Object> filter = new LinkedHashMap<>();
          filter.put("attribute", attribute);
          filter.put("values", found);
          filters.add(filter);
        });
    return filters;
  }
}
