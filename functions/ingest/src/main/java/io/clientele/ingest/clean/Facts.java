package io.clientele.ingest.clean;

import java.util.Map;

/**
 * What a whole column of the file shows.
 *
 * @param trimmed cells with blanks around or invisible characters in them
 * @param nullWords cells with a word for no value, such as N/A
 * @param shapes cells by how they are written, empty for texts
 * @param rounded numbers with more than four decimals
 * @param shortYears dates with a year of two digits
 */
record Facts(
    long trimmed, long nullWords, Map<String, Long> shapes, long rounded, long shortYears) {
  long count(String... names) {
    long count = 0;
    for (String name : names) {
      count += shapes.getOrDefault(name, 0L);
    }
    return count;
  }

  boolean hasOnly(String... names) {
    return count(names) == shapes.values().stream().mapToLong(Long::longValue).sum();
  }
}
