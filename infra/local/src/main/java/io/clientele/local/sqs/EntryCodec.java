package io.clientele.local.sqs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries as lines of JSON. */
final class EntryCodec {
  private EntryCodec() {}

  static String encode(Entry entry) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    switch (entry) {
      case Entry.Sent(Message message) -> {
        line.put("op", "sent");
        putMessage(line, message);
      }
      case Entry.Changed changed -> {
        line.put("op", "changed");
        line.put("id", changed.id());
        putState(line, changed.visibleAt(), changed.receiveCount(), changed.firstReceivedAt());
      }
      case Entry.Removed(String id) -> {
        line.put("op", "removed");
        line.put("id", id);
      }
      case Entry.Deduplicated(String deduplicationId, SendResult result, Instant until) -> {
        line.put("op", "deduplicated");
        line.put("deduplication_id", deduplicationId);
        line.put("id", result.messageId());
        line.put("sequence", result.sequence());
        line.put("until", until.toString());
      }
    }
    try {
      return JSON.std.asString(line);
    } catch (IOException e) {
      throw new IllegalStateException("A journal entry could not be written as JSON", e);
    }
  }

  static Entry decode(String text) throws IOException {
    Map<String, Object> line = JSON.std.mapFrom(text);
    String op = string(line, "op");
    return switch (op) {
      case "sent" -> new Entry.Sent(message(line));
      case "changed" ->
          new Entry.Changed(
              string(line, "id"),
              instant(line, "visible_at"),
              number(line, "receive_count").intValue(),
              optionalInstant(line, "first_received_at"));
      case "removed" -> new Entry.Removed(string(line, "id"));
      case "deduplicated" ->
          new Entry.Deduplicated(
              string(line, "deduplication_id"),
              new SendResult(string(line, "id"), number(line, "sequence").longValue()),
              instant(line, "until"));
      default -> throw new IOException("Unknown journal entry " + op);
    };
  }

  private static void putMessage(Map<String, @Nullable Object> line, Message message) {
    line.put("id", message.id());
    line.put("sequence", message.sequence());
    line.put("body", message.body());
    line.put("attributes", AttributeMaps.toMap(message.attributes()));
    line.put("system_attributes", AttributeMaps.toMap(message.systemAttributes()));
    line.put("group_id", message.groupId());
    line.put("deduplication_id", message.deduplicationId());
    line.put("sent_at", message.sentAt().toString());
    putState(line, message.visibleAt(), message.receiveCount(), message.firstReceivedAt());
  }

  private static void putState(
      Map<String, @Nullable Object> line,
      Instant visibleAt,
      int receiveCount,
      @Nullable Instant firstReceivedAt) {
    line.put("visible_at", visibleAt.toString());
    line.put("receive_count", receiveCount);
    line.put("first_received_at", firstReceivedAt == null ? null : firstReceivedAt.toString());
  }

  private static Message message(Map<String, Object> line) {
    return new Message(
        string(line, "id"),
        number(line, "sequence").longValue(),
        string(line, "body"),
        AttributeMaps.fromMap(line.get("attributes")),
        AttributeMaps.fromMap(line.get("system_attributes")),
        optionalString(line, "group_id"),
        optionalString(line, "deduplication_id"),
        instant(line, "sent_at"),
        instant(line, "visible_at"),
        number(line, "receive_count").intValue(),
        optionalInstant(line, "first_received_at"));
  }

  private static String string(Map<String, Object> line, String name) {
    return Objects.requireNonNull(optionalString(line, name), name);
  }

  private static @Nullable String optionalString(Map<String, Object> line, String name) {
    return (String) line.get(name);
  }

  private static Number number(Map<String, Object> line, String name) {
    return (Number) Objects.requireNonNull(line.get(name), name);
  }

  private static Instant instant(Map<String, Object> line, String name) {
    return Instant.parse(string(line, name));
  }

  private static @Nullable Instant optionalInstant(Map<String, Object> line, String name) {
    String text = optionalString(line, name);
    return text == null ? null : Instant.parse(text);
  }
}
