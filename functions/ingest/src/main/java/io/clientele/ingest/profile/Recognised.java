package io.clientele.ingest.profile;

import io.clientele.ingest.read.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a known format.
 *
 * @param columns name of each column of the file, from its header or the profile
 * @param titles the columns that lines above the header stand for: their index is behind those of
 *     the file
 */
public record Recognised(
    Profile profile, Layout layout, List<String> columns, List<TitleColumn> titles) {
  public Recognised {
    columns = List.copyOf(columns);
    titles = List.copyOf(titles);
  }

  /** A file without title lines that matter. */
  public Recognised(Profile profile, Layout layout, List<String> columns) {
    this(profile, layout, columns, List.of());
  }

  /** What a line above the header says, by the name that the profile gives it. */
  public record TitleColumn(String name, String text) {}

  /** The columns of the file that the alternatives name, in the order of the alternatives. */
  public List<Integer> indexes(List<String> alternatives) {
    List<Integer> indexes = new ArrayList<>();
    for (String alternative : alternatives) {
      indexes(alternative).stream().limit(1).forEach(indexes::add);
    }
    return indexes.stream().distinct().toList();
  }

  /** The entities whose keys the file has the columns for, the main one first. */
  public List<Feed> feeds() {
    return profile.feeds().stream()
        .filter(
            feed ->
                feed.entity().keys().stream()
                    .map(feed.columns()::get)
                    .allMatch(source -> source != null && has(source)))
        .toList();
  }

  /** The words that the profile knows in a column of the file, empty where it lists none. */
  public List<String> words(int column) {
    return profile.feeds().stream()
        .flatMap(feed -> feed.columns().values().stream())
        .filter(source -> source.parts().stream().anyMatch(p -> indexes(p).contains(column)))
        .flatMap(source -> source.words().keySet().stream())
        .filter(word -> !word.equals(Source.ANY_WORD))
        .distinct()
        .toList();
  }

  private boolean has(List<String> names) {
    return names.equals(List.of(Source.LINE)) || !indexes(names).isEmpty();
  }

  private boolean has(Source source) {
    ValueRules rules = source.rules();
    return source.constant() != null
        || rules.withoutColumn() != null
        || inHeader(rules.header()).isPresent()
        || (rules.skipsEmpty()
            ? source.parts().stream().anyMatch(this::has)
            : source.parts().stream().allMatch(this::has));
  }

  /**
   * What stands in place of the asterisk of a name, as {@code PLN} in {@code Cost (PLN)} for {@code
   * Cost (*)}; of the alternatives the first that the header has.
   */
  public Optional<String> inHeader(List<String> alternatives) {
    for (String alternative : alternatives) {
      for (int index : indexes(alternative)) {
        Matcher matcher = Names.withAsterisk(alternative).matcher(columns.get(index).strip());
        if (matcher.matches() && matcher.groupCount() > 0) {
          return Optional.of(matcher.group(1).strip());
        }
      }
    }
    return Optional.empty();
  }

  List<Integer> indexes(String name) {
    List<Integer> indexes = new ArrayList<>();
    if (Names.hasAsterisk(name)) {
      Pattern pattern = Names.withAsterisk(name);
      for (int i = 0; i < columns.size(); i++) {
        if (pattern.matcher(columns.get(i).strip()).matches()) {
          indexes.add(i);
        }
      }
      return indexes;
    }
    String wanted = Names.normalise(name);
    for (int i = 0; i < columns.size(); i++) {
      if (Names.normalise(columns.get(i)).equals(wanted)) {
        indexes.add(i);
      }
    }
    for (int i = 0; i < titles.size(); i++) {
      if (titles.get(i).name().equals(name)) {
        indexes.add(columns.size() + i);
      }
    }
    return indexes;
  }
}
