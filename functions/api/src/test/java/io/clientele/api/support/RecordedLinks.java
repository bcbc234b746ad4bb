package io.clientele.api.support;

import io.clientele.domain.store.UploadLinks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Links that say what they were made for. */
public final class RecordedLinks implements UploadLinks {
  @Override
  public String put(String key, Duration validFor) {
    return "https://uploads.example/?put=%s&valid=%s".formatted(encoded(key), validFor);
  }

  @Override
  public String get(String key, Duration validFor) {
    return "https://lake.example/?get=%s&valid=%s".formatted(encoded(key), validFor);
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
