package io.clientele.local.load;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of {@code GET /v1/uploads}. */
record UploadItems(List<Map<String, Object>> items) {
  private static final Set<String> FINAL = Set.of("done", "quarantined", "failed");

  /** Of the files that were put; what lies in them has entries of its own. */
  long finished(Set<String> keys) {
    return items.stream()
        .filter(item -> keys.contains(text(item, "key")))
        .filter(item -> FINAL.contains(text(item, "status")))
        .count();
  }

  long count(String status) {
    return items.stream().filter(item -> text(item, "status").equals(status)).count();
  }

  long rows(String name) {
    return items.stream()
        .mapToLong(item -> item.get(name) instanceof Number number ? number.longValue() : 0)
        .sum();
  }

  boolean anythingQuarantined() {
    return count("quarantined") > 0 || rows("rows_quarantined") > 0;
  }

  static String text(Map<String, Object> item, String name) {
    Object value = item.get(name);
    return value == null ? "" : value.toString();
  }
}
