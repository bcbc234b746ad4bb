package io.clientele.local.events;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.local.protocol.Call;
import io.clientele.local.protocol.JsonService;
import io.clientele.local.protocol.ServiceException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** EventBridge for its clients: {@code PutEvents} of the AWS JSON 1.1 protocol. */
public final class EventsApi {
  private static final int LARGEST_REQUEST = 10;

  private final EventBuses buses;
  private final String account;
  private final String region;
  private final Clock clock;

  public EventsApi(EventBuses buses, String account, String region, Clock clock) {
    this.buses = buses;
    this.account = account;
    this.region = region;
    this.clock = clock;
  }

  public JsonService service() {
    return new JsonService("AWSEvents", "1.1", Map.of("PutEvents", this::putEvents));
  }

  private Map<String, Object> putEvents(Call call) {
    List<Call> entries = call.calls("Entries");
    if (entries.isEmpty() || entries.size() > LARGEST_REQUEST) {
      throw ServiceException.of(
          "ValidationException",
          "Entries must have at least 1 and at most " + LARGEST_REQUEST + " members.");
    }
    List<Map<String, Object>> results = entries.stream().map(this::put).toList();
    long failed = results.stream().filter(result -> result.containsKey("ErrorCode")).count();
    return Map.of("FailedEntryCount", failed, "Entries", results);
  }

  private Map<String, Object> put(Call entry) {
    try {
      String bus = bus(entry);
      Event event =
          new Event(
              UUID.randomUUID().toString(),
              required(entry, "Source"),
              required(entry, "DetailType"),
              account,
              time(entry),
              region,
              entry.texts("Resources"),
              detail(required(entry, "Detail")));
      buses.put(bus, event);
      return Map.of("EventId", event.id());
    } catch (ServiceException e) {
      return Map.of("ErrorCode", e.type(), "ErrorMessage", String.valueOf(e.getMessage()));
    }
  }

  /** The bus by its name, which may be given as an ARN ending in it. */
  private String bus(Call entry) {
    String given = entry.optionalText("EventBusName");
    String name = given == null ? EventBuses.DEFAULT : given.substring(given.lastIndexOf('/') + 1);
    if (!buses.has(name)) {
      throw ServiceException.of(
          "ResourceNotFoundException", "Event bus " + name + " does not exist.");
    }
    return name;
  }

  private static String required(Call entry, String name) {
    String value = entry.optionalText(name);
    if (value == null || value.isEmpty()) {
      throw ServiceException.of(
          "InvalidArgument",
          "Parameter %1$s is not valid. Reason: %1$s is a required argument.".formatted(name));
    }
    return value;
  }

  private static Map<String, Object> detail(String json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw ServiceException.of("MalformedDetail", "Detail is malformed.");
    }
  }

  /** The time of the entry, which the protocol gives in seconds since 1970. */
  private Instant time(Call entry) {
    return entry.fields().get("Time") instanceof Number seconds
        ? Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1_000))
        : clock.instant();
  }
}
