package io.clientele.local.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event on a bus.
 *
 * @param detail a JSON object
 */
public record Event(
    String id,
    String source,
    String detailType,
    String account,
    Instant time,
    String region,
    List<String> resources,
    Map<String, Object> detail) {

  /**
   * The JSON object that patterns see and targets get; the time in whole seconds, as AWS sends it.
   */
  Map<String, Object> envelope() {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("version", "0");
    envelope.put("id", id);
    envelope.put("detail-type", detailType);
    envelope.put("source", source);
    envelope.put("account", account);
    envelope.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
    envelope.put("region", region);
    envelope.put("resources", resources);
    envelope.put("detail", detail);
    return envelope;
  }
}
