package io.clientele.ingest.read;

import java.util.Map;

/**
 * What was found in a file.
 *
 * @param rows rows of the table
 * @param refused records that are no rows of it, by reason
 * @param blank records of empty cells only, which count as no rows
 * @param widened rows with empty cells beyond the last column
 */
public record TableCounts(long rows, Map<String, Long> refused, long blank, long widened) {
  public TableCounts {
    refused = Map.copyOf(refused);
  }

  public long refusedRows() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }
}
