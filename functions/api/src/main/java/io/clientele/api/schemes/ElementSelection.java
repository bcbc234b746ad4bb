package io.clientele.api.schemes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.api.problem.ProblemException;
import io.micronaut.http.HttpParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of an element that a request asks for.
 *
 * @param segments their ids, {@code total} and {@code unassigned} among them, none for all
 */
record ElementSelection(Set<String> segments, Months months) {
  /** Rows beside the segments: all customers together, and what belongs to none. */
  private static final List<String> ALL_TOGETHER = List.of("total", "unassigned");

  private static final JSON EXACT =
      JSON.builder(
              JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build())
          .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
          .build();

  /**
   * Refuses parameters that the element does not take, so that none is passed over in silence;
   * {@link ElementFilter} refuses filters.
   */
  static ElementSelection of(Element element, HttpParameters parameters) {
    List<String> known =
        element.hasMonths() ? List.of("run", "segment", "from", "to") : List.of("run", "segment");
    for (String name : parameters.names()) {
      if (!known.contains(name) && !ElementFilter.isFilter(name)) {
        throw ProblemException.unknownParameter(
            name, String.join(",", parameters.getAll(name)), words(known));
      }
    }
    Set<String> segments =
        parameters.getAll("segment").stream()
            .flatMap(ids -> Arrays.stream(ids.split(",", -1)))
            .collect(Collectors.toUnmodifiableSet());
    return new ElementSelection(segments, Months.of(parameters.get("from"), parameters.get("to")));
  }

  private static String words(List<String> known) {
    List<String> words = new ArrayList<>(known);
    words.addAll(ElementFilter.ATTRIBUTES);
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  /** The body, or what is asked for of it. */
  byte[] of(byte[] body) throws IOException {
    if (segments.isEmpty() && months.isAll()) {
      return body;
    }
    Map<String, Object> document = EXACT.mapFrom(body);
    if (document.get("segments") instanceof List<?> known) {
      check(known);
    }
    return EXACT.asBytes(narrowed(document));
  }

  private Map<String, Object> narrowed(Map<?, ?> object) {
    Map<String, Object> narrowed = new LinkedHashMap<>();
    object.forEach((key, value) -> narrowed.put(String.valueOf(key), narrowed(value)));
    return narrowed;
  }

  private Object narrowed(Object value) {
    return switch (value) {
      case Map<?, ?> object -> narrowed(object);
      case List<?> items -> items.stream().filter(this::isWanted).map(this::narrowed).toList();
      case null, default -> value;
    };
  }

  private boolean isWanted(Object item) {
    if (!(item instanceof Map<?, ?> object)) {
      return true;
    }
    boolean isSegment =
        segments.isEmpty()
            || !(object.get("segment_id") instanceof String id)
            || segments.contains(id);
    return isSegment && (!(object.get("month") instanceof String month) || months.has(month));
  }

  private void check(List<?> known) {
    List<String> ids =
        Stream.concat(
                known.stream()
                    .map(
                        segment ->
                            segment instanceof Map<?, ?> fields ? fields.get("segment_id") : null)
                    .map(String::valueOf),
                ALL_TOGETHER.stream())
            .toList();
    for (String segment : segments) {
      if (!ids.contains(segment)) {
        throw ProblemException.invalidParameter(
            "segment", segment, "one of " + String.join(", ", ids));
      }
    }
  }
}
