package io.clientele.segment.trigger;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/**
 * Decodes the messages of the segment queue: the envelope of {@code upload.done}, a schedule, a
 * request.
 */
public final class TriggerMessage {
  private TriggerMessage() {}

  /**
   * Decodes one message.
   *
   * @throws IllegalArgumentException when it is none of the three
   */
  public static Trigger decode(String body) {
    Map<String, Object> message = parse(body);
    if ("upload.done".equals(message.get("detail-type"))) {
      return new Trigger.Automatic("upload");
    }
    if ("schedule".equals(message.get("trigger"))) {
      return new Trigger.Automatic("schedule");
    }
    if ("request".equals(message.get("trigger"))
        && message.get("run_id") instanceof String runId
        && !runId.isBlank()) {
      Object asOf = message.get("as_of");
      return new Trigger.Request(runId, asOf == null ? null : instant(asOf));
    }
    throw new IllegalArgumentException("no trigger of a run: " + body);
  }

  private static Map<String, Object> parse(String body) {
    try {
      return JSON.std.mapFrom(body);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON object: " + body, e);
    }
  }

  private static Instant instant(Object asOf) {
    try {
      return Instant.parse(asOf.toString());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("as_of is no instant: " + asOf, e);
    }
  }
}
