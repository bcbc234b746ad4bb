package io.clientele.api.customers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object of a run, its numbers as they were written. */
record Fields(Map<String, @Nullable Object> map) {
  private static final JSON EXACT =
      JSON.builder(
              JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build())
          .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
          .build();

  static Fields read(byte[] json) throws IOException {
    return of(EXACT.mapFrom(json));
  }

  static byte[] write(Map<String, @Nullable Object> body) throws IOException {
    return EXACT.asBytes(body);
  }

  /** Of what is no object: no field. */
  private static Fields of(@Nullable Object value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> object) {
      object.forEach((key, field) -> map.put(String.valueOf(key), field));
    }
    return new Fields(map);
  }

  @Nullable Object value(String name) {
    return map.get(name);
  }

  Fields object(String name) {
    return of(map.get(name));
  }

  List<Fields> objects(String name) {
    return map.get(name) instanceof List<?> items
        ? items.stream().map(Fields::of).toList()
        : List.of();
  }

  /** Empty where there is none. */
  String text(String name) {
    return map.get(name) instanceof String text ? text : "";
  }

  @Nullable BigDecimal number(String name) {
    return map.get(name) instanceof Number number ? new BigDecimal(number.toString()) : null;
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(map.get(name));
  }
}
