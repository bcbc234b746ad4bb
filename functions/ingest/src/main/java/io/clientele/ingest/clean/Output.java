package io.clientele.ingest.clean;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.Entity;
import io.clientele.ingest.profile.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entity's columns.
 *
 * @param fields number of the field of each column that the file has
 * @param sourceId number of the field, or -1 for the key
 */
record Output(Feed feed, Map<Column, Integer> fields, int sourceId) {
  List<Integer> keys() {
    return feed.entity().keys().stream().map(fields::get).toList();
  }

  /** The fields without which there is no record: the keys and, of a measure, its value. */
  List<Integer> needed() {
    List<Integer> needed = new ArrayList<>(keys());
    if (value() != null) {
      needed.add(value());
    }
    return needed;
  }

  /** The file does not have the column of the measure. */
  boolean lacksValue() {
    return feed.entity() == Entity.CUSTOMER_FACTS && value() == null;
  }

  private @Nullable Integer value() {
    return feed.entity() == Entity.CUSTOMER_FACTS
        ? fields.get(Entity.CUSTOMER_FACTS.column("value").orElseThrow())
        : null;
  }
}
