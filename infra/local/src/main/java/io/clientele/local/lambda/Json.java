package io.clientele.local.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON objects as maps. */
public final class Json {
  private static final JSON JSON_WITH_NULLS = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

  private Json() {}

  /** Nulls are written. */
  public static String write(Map<String, ?> object) {
    try {
      return JSON_WITH_NULLS.asString(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails on what is not a JSON object. */
  public static Map<String, Object> read(byte[] json) throws IOException {
    return JSON_WITH_NULLS.mapFrom(json);
  }
}
