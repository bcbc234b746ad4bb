package io.clientele.domain.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of a list in memory; the cursor is the index of the next item. */
public final class Pages {
  private Pages() {}

  public static <T> Page<T> of(List<T> all, int limit, @Nullable String cursor) {
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(all.size(), from + limit);
    return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
  }
}
