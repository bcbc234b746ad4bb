package io.clientele.ingest;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.ingest.guess.Proposal;
import io.clientele.ingest.profile.UnrecognisedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was refused of an upload, for people: the rows by reason and column with the first of them,
 * and for a file that nobody knows what it comes nearest to. Its size is bounded.
 */
final class RefusalReport {
  private static final int PLACES = 200;
  private static final int EXAMPLES = 10;
  private static final int VALUE_CHARACTERS = 200;
  private static final int NAMES = 50;

  private record Place(String reason, String column) {}

  private static final class Rows {
    private final List<Map<String, Object>> examples = new ArrayList<>();
    private List<String> expected = List.of();
    private long count;
  }

  private final Map<Place, Rows> places = new LinkedHashMap<>();
  private final Map<String, Object> about = new LinkedHashMap<>();

  /**
   * Counts a refused row.
   *
   * @param column header of the cell at fault, empty where it is none
   * @param expected the words that the column knows, where it is one of words
   */
  void add(long line, String reason, String column, String value, List<String> expected) {
    Place place = new Place(reason, column);
    if (!places.containsKey(place) && places.size() >= PLACES) {
      place = new Place(reason, "");
    }
    Rows rows = places.computeIfAbsent(place, key -> new Rows());
    rows.count++;
    rows.expected = expected;
    if (rows.examples.size() < EXAMPLES) {
      rows.examples.add(object("line", line, "value", shortened(value)));
    }
  }

  /** Says what a file comes nearest to that no profile fits. */
  void addNearest(UnrecognisedFile refusal) {
    about.put(
        "nearest",
        refusal.nearest().stream()
            .map(near -> object("profile", near.profile(), "missing", first(near.missing())))
            .toList());
  }

  void addProposal(Proposal proposal) {
    about.put("proposal", object("sheet", proposal.sheet(), "confidence", proposal.confidence()));
  }

  byte[] json(String uploadId) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("upload_id", uploadId);
    List<Map<String, Object>> refusals = new ArrayList<>();
    places.forEach(
        (place, rows) -> {
          Map<String, Object> refusal = new LinkedHashMap<>();
          refusal.put("reason", place.reason());
          refusal.put("column", place.column());
          refusal.put("rows", rows.count);
          refusal.put("expected", first(rows.expected));
          refusal.put("examples", rows.examples);
          refusals.add(refusal);
        });
    document.put("refusals", refusals);
    document.put("nearest", List.of());
    document.putAll(about);
    return JSON.std.asBytes(document);
  }

  /** The same bytes each time, which a map without an order does not give. */
  private static Map<String, Object> object(
      String name, Object value, String otherName, Object otherValue) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, value);
    object.put(otherName, otherValue);
    return object;
  }

  private static List<String> first(List<String> names) {
    return names.stream().limit(NAMES).map(RefusalReport::shortened).toList();
  }

  private static String shortened(String value) {
    int end =
        value.offsetByCodePoints(
            0, Math.min(VALUE_CHARACTERS, value.codePointCount(0, value.length())));
    return end < value.length() ? value.substring(0, end) + "…" : value;
  }
}
