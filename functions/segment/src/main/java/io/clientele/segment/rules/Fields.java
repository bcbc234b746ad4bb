package io.clientele.segment.rules;

import io.clientele.warehouse.model.ModelCatalogue;
import io.clientele.warehouse.model.ModelColumn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What conditions can ask of a customer: the columns of {@code int_customer_measures}. */
final class Fields {
  private static final String TABLE = "int_customer_measures";

  private final Map<String, Field> byName = new LinkedHashMap<>();

  Fields(ModelCatalogue catalogue) {
    for (ModelColumn column : catalogue.model(TABLE).orElseThrow().columns()) {
      byName.put(column.name(), new Field(column.name(), Field.Kind.ofSql(column.type())));
    }
  }

  Optional<Field> field(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names as a message lists them. */
  String names() {
    return String.join(", ", byName.keySet());
  }
}
