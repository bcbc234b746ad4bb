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

  /** The fields without which there is no record: the keys and, of a wide sheet, its cell. */
  List<Integer> needed() {
    List<Integer> needed = new ArrayList<>(keys());
    Column cell = cell();
    if (cell != null && fields.get(cell) != null) {
      needed.add(fields.get(cell));
    }
    return needed;
  }

  /** The file does not have the column of the cell. */
  boolean lacksCell() {
    Column cell = cell();
    return cell != null && fields.get(cell) == null;
  }

  /** A measure says nothing without its value, wherever that comes from. */
  private @Nullable Column cell() {
    return feed.entity() == Entity.CUSTOMER_FACTS
        ? Entity.CUSTOMER_FACTS.column("value").orElseThrow()
        : feed.cell();
  }
}
