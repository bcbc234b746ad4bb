package io.clientele.ingest;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.upload.ObjectVersion;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a message tells of. S3 sends them through EventBridge with plain keys, or by
 * itself with form-encoded ones.
 */
final class ObjectCreated {
  private ObjectCreated() {}

  /**
   * Reads one message.
   *
   * @throws IllegalArgumentException when it is none of S3
   */
  static List<ObjectVersion> in(String message) {
    Map<String, Object> body;
    try {
      body = JSON.std.mapFrom(message);
    } catch (IOException e) {
      throw new IllegalArgumentException("the message is no JSON object", e);
    }
    if ("s3:TestEvent".equals(body.get("Event"))) {
      return List.of();
    }
    if (body.get("Records") instanceof List<?> records) {
      List<ObjectVersion> objects = new ArrayList<>();
      for (Object item : records) {
        Map<?, ?> record = map(item, "Records");
        if (text(record, "eventName").startsWith("ObjectCreated")) {
          Map<?, ?> s3 = map(record.get("s3"), "s3");
          objects.add(object(s3, "versionId", "eTag", true));
        }
      }
      return objects;
    }
    return List.of(object(map(body.get("detail"), "detail"), "version-id", "etag", false));
  }

  private static ObjectVersion object(
      Map<?, ?> detail, String versionName, String etagName, boolean isEncoded) {
    Map<?, ?> object = map(detail.get("object"), "object");
    String key = text(object, "key");
    Object version = object.get(versionName);
    boolean isVersioned = version instanceof String id && !id.isEmpty() && !id.equals("null");
    return new ObjectVersion(
        text(map(detail.get("bucket"), "bucket"), "name"),
        isEncoded ? URLDecoder.decode(key, StandardCharsets.UTF_8) : key,
        isVersioned ? String.valueOf(version) : text(object, etagName).replace("\"", ""));
  }

  private static Map<?, ?> map(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("the message has no object `" + name + "`");
  }

  private static String text(Map<?, ?> map, String name) {
    if (map.get(name) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new IllegalArgumentException("the message has no text `" + name + "`");
  }
}
