package io.clientele.tests.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * All that can be seen of a world, by name. The id of the current run and instants of the clock are
 * replaced, since they differ from life to life; everything else must be equal.
 */
record End(Map<String, String> parts) {
  private static final Pattern CLOCK = Pattern.compile("2100-01-01T[0-9:.]+Z");

  static End of(World world) throws IOException {
    return of(world.snapshot(), world.takeEvents());
  }

  static End of(Snapshot snapshot, List<String> events) throws IOException {
    String run = currentRun(snapshot);
    Map<String, String> parts = new TreeMap<>();
    for (var object : snapshot.objects().entrySet()) {
      parts.put(plain("object " + object.getKey(), run), content(object, run));
    }
    snapshot
        .items()
        .forEach(item -> parts.put(plain(Items.name(item), run), plain(Items.content(item), run)));
    // A bus delivers at least once, so only what it was told counts, not how often.
    TreeSet<String> told = new TreeSet<>();
    for (String event : events) {
      Map<String, Object> envelope = JSON.std.mapFrom(event);
      told.add(plain(envelope.get("detail-type") + " " + envelope.get("detail"), run));
    }
    told.forEach(event -> parts.put("event " + event, "told"));
    return new End(parts);
  }

  /** Empty before the first run. */
  static String currentRun(Snapshot snapshot) {
    return snapshot.items().stream()
        .filter(item -> Items.text(item, "pk").equals("POINTER"))
        .map(item -> Items.text(item, "run_id"))
        .findFirst()
        .orElse("");
  }

  /** What differs, a line each. */
  List<String> differencesTo(End other) {
    TreeSet<String> names = new TreeSet<>(parts.keySet());
    names.addAll(other.parts.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(parts.get(name), other.parts.get(name))) {
        differences.add(
            "%s%n    is  %s%n    not %s".formatted(name, parts.get(name), other.parts.get(name)));
      }
    }
    return differences;
  }

  private static String content(Map.Entry<String, byte[]> object, String run) {
    if (object.getKey().endsWith(".parquet")) {
      return hash(object.getValue());
    }
    return plain(new String(object.getValue(), StandardCharsets.UTF_8), run);
  }

  private static String plain(String text, String run) {
    String anonymous = run.isEmpty() ? text : text.replace(run, "RUN");
    return CLOCK.matcher(anonymous).replaceAll("CLOCK");
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
