package io.clientele.ingest.guess;

import io.clientele.ingest.profile.Recognised;
import java.util.List;
import java.util.Optional;

/**
 * What a file of no known tool seems to be.
 *
 * @param sheet kind of sheet, such as {@code orders}
 * @param confidence from 0 to 1
 * @param missing what such a sheet needs and this one does not have, for people
 * @param doubts what else speaks against it, for people
 * @param yaml the profile that would read it
 * @param recognised the file, where the confidence is great enough to read it
 */
public record Proposal(
    String sheet,
    double confidence,
    List<String> missing,
    List<String> doubts,
    String yaml,
    Optional<Recognised> recognised) {
  public Proposal {
    missing = List.copyOf(missing);
    doubts = List.copyOf(doubts);
  }

  /**
   * Why the file was not read as what it seems to be, and what to do.
   *
   * @param key where the profile lies
   */
  public String message(String key) {
    StringBuilder text =
        new StringBuilder(
            "It looks most like a sheet of %s, which is not certain".formatted(words(sheet)));
    missing.forEach(what -> text.append("; missing is ").append(words(what)));
    doubts.stream().distinct().forEach(doubt -> text.append("; ").append(doubt));
    return text.append(". A profile that reads it so is in ")
        .append(key)
        .append(
            ": correct it, put it under config/profiles/ in the uploads bucket and upload the file again.")
        .toString();
  }

  /** Names of columns as people say them. */
  private static String words(String names) {
    return names.replace("fact_", "").replace('_', ' ');
  }
}
