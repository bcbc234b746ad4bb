package io.clientele.segment.rules;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.warehouse.model.ModelCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The team's own segments that are in force, in the order of their files.
 *
 * @param texts of the files that they come from, by key
 * @param errors what is wrong with the files that could not be used, in words
 */
public record RuleBook(
    List<RuleSegment> segments, SortedMap<String, String> texts, List<String> errors) {

  /**
   * Reads the files. Of one with an error the last good text stays in force, where there was one.
   *
   * @param given text by key
   * @param lastGood texts that were in force in the run before
   */
  public static RuleBook read(
      SortedMap<String, String> given, Map<String, String> lastGood, ModelCatalogue catalogue) {
    Fields fields = new Fields(catalogue);
    List<RuleSegment> segments = new ArrayList<>();
    SortedMap<String, String> texts = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    given.forEach(
        (key, text) -> {
          @Nullable String error = add(key, text, fields, segments);
          if (error == null) {
            texts.put(key, text);
            return;
          }
          errors.add(error);
          String before = lastGood.get(key);
          if (before != null && add(key, before, fields, segments) == null) {
            texts.put(key, before);
          }
        });
    return new RuleBook(List.copyOf(segments), texts, List.copyOf(errors));
  }

  /** What is wrong with the file, null where its segments were added. */
  private static @Nullable String add(
      String key, String text, Fields fields, List<RuleSegment> segments) {
    try {
      List<RuleSegment> read = new RuleFile(key, fields).read(text);
      for (RuleSegment segment : read) {
        if (segments.stream().anyMatch(other -> isSame(other, segment))) {
          throw new ConfigurationException(
              key,
              1,
              "another file has a segment with the id \"" + segment.segmentId() + '"',
              "one of each id");
        }
      }
      segments.addAll(read);
      return null;
    } catch (ConfigurationException e) {
      return Objects.requireNonNull(e.getMessage());
    }
  }

  private static boolean isSame(RuleSegment one, RuleSegment other) {
    return one.segmentId().equals(other.segmentId());
  }
}
