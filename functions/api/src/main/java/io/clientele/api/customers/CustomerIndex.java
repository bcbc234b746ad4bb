package io.clientele.api.customers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the customers of a run are, and what they were cut by.
 *
 * @param ids of the first customer of each part
 * @param offsets where each part begins, and after them the size of the whole
 */
record CustomerIndex(List<String> ids, List<Long> offsets, Fields explanation) {
  /** Bytes that hold a customer, if there is one with the id. */
  record Part(long offset, int length) {}

  static CustomerIndex of(Fields document) {
    return new CustomerIndex(
        list(document, "ids").stream().map(String::valueOf).toList(),
        list(document, "offsets").stream().map(at -> ((Number) at).longValue()).toList(),
        document.object("explanation"));
  }

  /** Null where the id is before all others. */
  @Nullable Part part(String customerId) {
    byte[] wanted = bytes(customerId);
    int low = 0;
    int high = ids.size();
    // The run sorts by bytes; in Java's order of texts some ids would lie elsewhere.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(bytes(ids.get(middle)), wanted) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0
        ? null
        : new Part(offsets.get(low - 1), (int) (offsets.get(low) - offsets.get(low - 1)));
  }

  private static List<?> list(Fields document, String name) {
    return document.value(name) instanceof List<?> list ? list : List.of();
  }

  private static byte[] bytes(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }
}
