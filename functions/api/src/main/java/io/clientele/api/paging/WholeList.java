package io.clientele.api.paging;

import io.clientele.api.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is small enough to be read whole, given out in pages like every other.
 *
 * @param idOf tells the items apart; a page begins at an id, so that it holds where items are added
 * @param list what the list was asked for
 */
public record WholeList<T>(List<T> items, Function<T, String> idOf, List<Cursor.Trait> list) {

  /** The page that the parameters of a request name. */
  public ListView<T> page(@Nullable String limit, @Nullable String cursor) {
    int most = Limit.of(limit);
    String id = Cursor.position(cursor, list);
    int from = cursor == null || id == null ? 0 : indexOf(id, cursor);
    int to = Math.min(items.size(), from + most);
    String next = to < items.size() ? idOf.apply(items.get(to)) : null;
    return new ListView<>(items.subList(from, to), Cursor.of(list, next));
  }

  private int indexOf(String id, String cursor) {
    for (int i = 0; i < items.size(); i++) {
      if (idOf.apply(items.get(i)).equals(id)) {
        return i;
      }
    }
    throw ProblemException.invalidCursor(cursor, "The cursor leads to an item that is no more.");
  }
}
