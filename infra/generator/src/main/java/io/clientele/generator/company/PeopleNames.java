package io.clientele.generator.company;

import io.clientele.generator.random.Draw;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** First names and surnames by language; Polish and Czech surnames agree with the bearer. */
public final class PeopleNames {
  private final Map<String, List<String>> words = new TreeMap<>();

  public PeopleNames() {
    for (List<String> row : Table.read(PeopleNames.class, "people.tsv")) {
      words.put(row.get(0) + " " + row.get(1), List.of(row.get(2).split(" ")));
    }
  }

  public String givenName(Draw draw, String language, boolean female) {
    return draw.pick(of(language, female ? "female" : "male"));
  }

  public String surname(Draw draw, String language, boolean female) {
    return draw.pick(of(language, female ? "surnames female" : "surnames male"));
  }

  private List<String> of(String language, String part) {
    List<String> found = words.get(language + " " + part);
    if (found == null) {
      throw new IllegalStateException("no names for " + language + " " + part);
    }
    return found;
  }
}
