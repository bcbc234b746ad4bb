package io.clientele.local.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Hands out keys that nobody guesses; each opens what it was given for once, and not for long. */
final class OneTime<T> {
  private static final int KEY_BYTES = 32;

  private record Kept<T>(T value, Instant until) {}

  private final Map<String, Kept<T>> kept = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Duration lifetime;
  private final Clock clock;

  OneTime(Duration lifetime, Clock clock) {
    this.lifetime = lifetime;
    this.clock = clock;
  }

  String put(T value) {
    Instant now = clock.instant();
    kept.values().removeIf(other -> !now.isBefore(other.until()));
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    kept.put(key, new Kept<>(value, now.plus(lifetime)));
    return key;
  }

  /** Null where the key is unknown, was used, or is too old. */
  @Nullable T take(String key) {
    Kept<T> found = kept.remove(key);
    return found == null || !clock.instant().isBefore(found.until()) ? null : found.value();
  }
}
