package io.clientele.tests.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How often each thing went wrong, in courses of any thread. */
final class Tally {
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  Tally() {
    Stream.<Enum<?>[]>of(Disturbance.values(), FaultKind.values())
        .flatMap(Stream::of)
        .forEach(kind -> counts.put(kind.name(), new LongAdder()));
  }

  void count(Enum<?> kind) {
    counts.computeIfAbsent(kind.name(), name -> new LongAdder()).increment();
  }

  /** What never went wrong. */
  List<String> never() {
    return counts.entrySet().stream()
        .filter(count -> count.getValue().sum() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
