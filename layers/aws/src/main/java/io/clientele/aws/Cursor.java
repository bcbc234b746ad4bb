package io.clientele.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's last evaluated key as an opaque text and back. */
final class Cursor {
  private Cursor() {}

  static @Nullable String of(Map<String, AttributeValue> lastKey) {
    if (lastKey.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    lastKey.forEach((name, value) -> text.append(name).append('\t').append(value.s()).append('\n'));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IllegalArgumentException when the text is no cursor of ours
   */
  static @Nullable Map<String, AttributeValue> key(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 2) {
        key.put(parts[0], AttributeValue.fromS(parts[1]));
      }
    }
    if (!key.containsKey("pk") || !key.containsKey("sk")) {
      throw new IllegalArgumentException("not a cursor: " + cursor);
    }
    return key;
  }
}
