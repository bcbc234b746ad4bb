package io.clientele.ingest.profile;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a number is divided by. A row where it is nought, or has no value, has no quotient.
 *
 * @param columns alternatives, of which the first that the file has counts
 * @param words number by word of the source, then the only words that are understood; empty where
 *     the cells are numbers
 * @param otherwise the number of rows whose cell is empty, and of files without the column; null
 *     when there is none then
 */
public record Divisor(
    List<String> columns, Map<String, String> words, @Nullable BigDecimal otherwise) {
  public Divisor {
    columns = List.copyOf(columns);
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }
}
