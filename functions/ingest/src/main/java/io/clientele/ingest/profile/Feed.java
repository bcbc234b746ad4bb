package io.clientele.ingest.profile;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.Entity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a profile fills one entity.
 *
 * @param columns where each column comes from, in the order of the entity
 * @param sourceId where the record's id in the source comes from, null when it is the key
 * @param cell of a wide sheet the column that its cell fills, without which there is no record;
 *     null elsewhere
 */
public record Feed(
    Entity entity, Map<Column, Source> columns, @Nullable Source sourceId, @Nullable Column cell) {
  public Feed {
    Map<Column, Source> ordered = new LinkedHashMap<>();
    for (Column column : entity.columns()) {
      Source source = columns.get(column);
      if (source != null) {
        ordered.put(column, source);
      }
    }
    columns = Collections.unmodifiableMap(ordered);
  }
}
