package io.clientele.api.schemes;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.run.SegmentSummary;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of its schemes.
 *
 * @param schemes their {@code quality}, {@code grade} and {@code segments} by scheme
 * @param predictions how good each is
 * @param filters by attribute the values that figures are kept of; null in a run from before
 */
record SchemeDocument(
    Map<String, Map<String, @Nullable Object>> schemes,
    List<Map<String, @Nullable Object>> predictions,
    @Nullable List<Map<String, @Nullable Object>> filters) {
  private static final JSON EXACT =
      JSON.builder().enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static SchemeDocument read(byte[] json) throws IOException {
    Map<String, @Nullable Object> document = fields(EXACT.mapFrom(json));
    Map<String, Map<String, @Nullable Object>> schemes = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> item : objects(document.get("items"))) {
      schemes.put(String.valueOf(item.get("scheme")), item);
    }
    return new SchemeDocument(
        schemes,
        objects(document.get("predictions")),
        document.containsKey("filters") ? objects(document.get("filters")) : null);
  }

  /** Of a run from before the document: its segments, and nothing of their quality. */
  static SchemeDocument of(List<SegmentSummary> rows) {
    Map<String, Map<String, @Nullable Object>> schemes = new TreeMap<>();
    for (Scheme scheme : Scheme.values()) {
      schemes.put(
          scheme.id(),
          fields(
              Map.of(
                  "segments",
                  rows.stream()
                      .filter(row -> row.scheme().equals(scheme.id()))
                      .filter(SegmentRows::isSegment)
                      .map(SegmentNames::fields)
                      .toList())));
    }
    return new SchemeDocument(schemes, List.of(), null);
  }

  List<SchemeView> views() {
    return Arrays.stream(Scheme.values()).map(this::view).toList();
  }

  /** The values of an attribute that figures are kept of, those of most customers first. */
  List<String> values(String attribute) {
    return Objects.requireNonNullElse(filters, List.<Map<String, @Nullable Object>>of()).stream()
        .filter(filter -> attribute.equals(filter.get("attribute")))
        .flatMap(filter -> objects(filter.get("values")).stream())
        .map(value -> String.valueOf(value.get("value")))
        .toList();
  }

  private SchemeView view(Scheme scheme) {
    Map<String, @Nullable Object> item = schemes.getOrDefault(scheme.id(), Map.of());
    return SchemeView.of(
        scheme,
        item.get("quality") instanceof Map<?, ?> quality ? fields(quality) : null,
        item.get("grade") instanceof String grade ? grade : null,
        objects(item.get("segments")));
  }

  private static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
    return list instanceof List<?> items
        ? items.stream()
            .map(item -> fields(item instanceof Map<?, ?> map ? map : Map.of()))
            .toList()
        : List.of();
  }

  private static Map<String, @Nullable Object> fields(Map<?, ?> map) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    map.forEach((key, value) -> fields.put(String.valueOf(key), value));
    return fields;
  }
}
