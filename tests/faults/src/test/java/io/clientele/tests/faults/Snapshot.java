package io.clientele.tests.faults;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that a world holds.
 *
 * @param objects content by key, of the lake bucket
 * @param items of the state table
 */
record Snapshot(Map<String, byte[]> objects, List<Map<String, AttributeValue>> items) {
  static final Snapshot EMPTY = new Snapshot(Map.of(), List.of());
}
