package io.clientele.local.sqs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The messages of one queue in order, kept in its journal. Not safe for threads. */
final class Messages implements AutoCloseable {
  /** A journal this short is not worth rewriting. */
  private static final int SHORT_JOURNAL = 2_000;

  private final TreeMap<Long, Message> bySequence = new TreeMap<>();
  private final Map<String, Message> byId = new HashMap<>();
  private final Map<String, Entry.Deduplicated> deduplicated = new HashMap<>();
  private final Journal journal;
  private long sequence;

  Messages(Path file) throws IOException {
    Journal.read(file).forEach(this::apply);
    journal = Journal.open(file, snapshot());
  }

  Collection<Message> inOrder() {
    return bySequence.values();
  }

  @Nullable Message byId(String id) {
    return byId.get(id);
  }

  long nextSequence() {
    return sequence + 1;
  }

  /** What an earlier message with that deduplication id was answered, within its five minutes. */
  @Nullable SendResult duplicateOf(String deduplicationId, Instant now) {
    Entry.Deduplicated entry = deduplicated.get(deduplicationId);
    return entry == null || !entry.until().isAfter(now) ? null : entry.result();
  }

  void record(Entry entry) {
    apply(entry);
    journal.append(entry);
    if (journal.length() > SHORT_JOURNAL && journal.length() > 4L * bySequence.size()) {
      compact();
    }
  }

  void forgetDuplicatesBefore(Instant now) {
    deduplicated.values().removeIf(entry -> !entry.until().isAfter(now));
  }

  private void compact() {
    try {
      journal.replace(snapshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Entry> snapshot() {
    List<Entry> entries = new ArrayList<>(deduplicated.values());
    bySequence.values().forEach(message -> entries.add(new Entry.Sent(message)));
    return entries;
  }

  private void apply(Entry entry) {
    switch (entry) {
      case Entry.Sent(Message message) -> put(message);
      case Entry.Changed changed -> {
        Message message = byId.get(changed.id());
        if (message != null) {
          put(changed.applyTo(message));
        }
      }
      case Entry.Removed(String id) -> {
        Message message = byId.remove(id);
        if (message != null) {
          bySequence.remove(message.sequence());
        }
      }
      case Entry.Deduplicated entryOfId -> {
        deduplicated.put(entryOfId.deduplicationId(), entryOfId);
        sequence = Math.max(sequence, entryOfId.result().sequence());
      }
    }
  }

  private void put(Message message) {
    byId.put(message.id(), message);
    bySequence.put(message.sequence(), message);
    sequence = Math.max(sequence, message.sequence());
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
