package io.clientele.generator.company;

import io.clientele.generator.random.Permutation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of businesses. No two customers share one, whatever the size of the company, so that equal
 * names in the exports always mean the same business.
 */
public final class CompanyNames {
  private final Map<String, List<String>> words = new TreeMap<>();

  public CompanyNames() {
    for (List<String> row : Table.read(CompanyNames.class, "companies.tsv")) {
      words.put(row.get(0) + " " + row.get(1), List.of(row.get(2).split("\\|")));
    }
  }

  public String of(long index, Country country) {
    String language = country.language().equals("fr") ? "en" : country.language();
    List<String> branches = part(language, "branch");
    List<String> adjectives = part(language, "adjective");
    List<String> nouns = part(language, "noun");
    int plainNames = branches.size() * adjectives.size() * nouns.size();
    long block = index / plainNames;
    int code = Permutation.within(plainNames, index % plainNames);
    String plain =
        branches.get(code % branches.size())
            + " "
            + adjectives.get(code / branches.size() % adjectives.size())
            + " "
            + nouns.get(code / branches.size() / adjectives.size());
    // Beyond the plain names a number tells two houses of one name apart.
    String name = block == 0 ? plain : plain + " " + (block + 1);
    return name + " " + country.legalForm();
  }

  private List<String> part(String language, String part) {
    List<String> found = words.get(language + " " + part);
    if (found == null) {
      throw new IllegalStateException("no company names for " + language);
    }
    return found;
  }
}
