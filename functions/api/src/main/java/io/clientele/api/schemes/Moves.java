package io.clientele.api.schemes;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.api.runs.PublishedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts who went where between two runs, from the list that each keeps: a line a customer, with a
 * hash of its id and its segment, in the order of the hashes. Of who was erased a list knows the
 * segment and not whether another list has them, so each is counted by itself.
 */
final class Moves {
  private static final Place NEW = new Place("new", "new");
  private static final Place LOST = new Place("lost", "lost");
  private static final Place ERASED = new Place("erased", "erased");

  private final SortedMap<Move, Long> customers = new TreeMap<>();

  private Moves() {}

  /** Where a customer is or was. */
  private record Place(String state, String segmentId) implements Comparable<Place> {
    static Place in(String segmentId) {
      return new Place("segment", segmentId);
    }

    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::state)
          .thenComparing(Place::segmentId)
          .compare(this, other);
    }
  }

  private record Move(Place from, Place to) implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
      return Comparator.comparing(Move::from).thenComparing(Move::to).compare(this, other);
    }
  }

  static Moves between(byte[] before, byte[] after) {
    Moves moves = new Moves();
    MemberLines from = new MemberLines(before);
    MemberLines to = new MemberLines(after);
    while (from.isOpen() || to.isOpen()) {
      int order = from.compareTo(to);
      if (order < 0) {
        moves.count(Place.in(from.segmentId()), from.isErased() ? ERASED : LOST);
      } else if (order > 0) {
        moves.count(to.isErased() ? ERASED : NEW, Place.in(to.segmentId()));
      } else if (from.isErased()) {
        moves.count(Place.in(from.segmentId()), ERASED);
        moves.count(ERASED, Place.in(to.segmentId()));
      } else {
        moves.count(Place.in(from.segmentId()), Place.in(to.segmentId()));
      }
      if (order <= 0) {
        from.next();
      }
      if (order >= 0) {
        to.next();
      }
    }
    return moves;
  }

  private void count(Place from, Place to) {
    customers.merge(new Move(from, to), 1L, Long::sum);
  }

  /** In the form of {@link MigrationForm}. */
  byte[] json(String scheme, PublishedRun before, PublishedRun after) throws IOException {
    SortedMap<Place, Long> from = new TreeMap<>();
    SortedMap<Place, Long> to = new TreeMap<>();
    List<Map<String, Object>> cells = new ArrayList<>();
    customers.forEach(
        (move, n) -> {
          from.merge(move.from(), n, Long::sum);
          to.merge(move.to(), n, Long::sum);
          Map<String, Object> cell = new LinkedHashMap<>();
          cell.put("from_state", move.from().state());
          cell.put("from_segment_id", move.from().segmentId());
          cell.put("to_state", move.to().state());
          cell.put("to_segment_id", move.to().segmentId());
          cell.put("customers", n);
          cells.add(cell);
        });
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("run_id", after.runId());
    body.put("as_of", after.asOf().toString());
    body.put("scheme", scheme);
    body.put("from_run", before.runId());
    body.put("to_run", after.runId());
    body.put("from", sizes(from));
    body.put("to", sizes(to));
    body.put("cells", cells);
    return JSON.std.asString(body).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Map<String, Object>> sizes(SortedMap<Place, Long> places) {
    List<Map<String, Object>> sizes = new ArrayList<>();
    places.forEach(
        (place, n) -> {
          Map<String, Object> size = new LinkedHashMap<>();
          size.put("state", place.state());
          size.put("segment_id", place.segmentId());
          size.put("customers", n);
          sizes.add(size);
        });
    return sizes;
  }
}
