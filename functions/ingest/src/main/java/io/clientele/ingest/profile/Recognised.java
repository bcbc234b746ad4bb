package io.clientele.ingest.profile;

import io.clientele.ingest.read.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A file of a known format.
 *
 * @param header name of each column of the file, from its header or the profile
 * @param titles the columns that lines above the header stand for: their index is behind those of
 *     the file
 */
public record Recognised(
    Profile profile, Layout layout, ColumnNames header, List<TitleColumn> titles) {
  public Recognised {
    titles = List.copyOf(titles);
  }

  /** A file without title lines that matter. */
  public Recognised(Profile profile, Layout layout, List<String> columns) {
    this(profile, layout, new ColumnNames(columns), List.of());
  }

  /** Name of each column of the file, from its header or the profile. */
  public List<String> columns() {
    return header.names();
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
        Matcher matcher = Names.withAsterisk(alternative).matcher(columns().get(index).strip());
        if (matcher.matches() && matcher.groupCount() > 0) {
          return Optional.of(matcher.group(1).strip());
        }
      }
    }
    return Optional.empty();
  }

  List<Integer> indexes(String name) {
    List<Integer> indexes = new ArrayList<>(header.indexes(name));
    for (int i = 0; i < titles.size(); i++) {
      if (titles.get(i).name().equals(name)) {
        indexes.add(columns().size() + i);
      }
    }
    return indexes;
  }
}
