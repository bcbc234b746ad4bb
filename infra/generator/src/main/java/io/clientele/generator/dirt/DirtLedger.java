package io.clientele.generator.dirt;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows of each file have which dirt. */
public final class DirtLedger {
  private final SortedMap<String, Map<Dirt, Long>> files = new TreeMap<>();

  public void count(String file, Dirt dirt) {
    files.computeIfAbsent(file, name -> new EnumMap<>(Dirt.class)).merge(dirt, 1L, Long::sum);
  }

  public long rows(String file, Dirt dirt) {
    return files.getOrDefault(file, Map.of()).getOrDefault(dirt, 0L);
  }

  /** Counts by file name and, within, in the order of the kinds. */
  public SortedMap<String, Map<Dirt, Long>> files() {
    return files;
  }
}
