package io.clientele.tests.endtoend.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Element 3: how much of the attributes that are known of anyone is known of the customers. */
final class CharacteristicsFigures implements Element {
  private final Map<String, Map<String, Set<String>>> profiles = new HashMap<>();
  private final Set<String> attributes = new TreeSet<>();

  CharacteristicsFigures(Company company) {
    for (String customer : company.customers()) {
      Map<String, Set<String>> profile = Profile.of(company, customer);
      profiles.put(customer, profile);
      attributes.addAll(profile.keySet());
    }
  }

  @Override
  public String name() {
    return "characteristics";
  }

  @Override
  public Figures figures(Slice slice) {
    double known = slice.customers().stream().mapToInt(customer -> profile(customer).size()).sum();
    return new Figures()
        .put("customers", slice.size())
        .put("profile_completeness", Figures.ratio(known / attributes.size(), slice.size()))
        .put("profile_completeness_n", slice.size());
  }

  Set<String> attributes() {
    return attributes;
  }

  Map<String, Set<String>> profile(String customer) {
    return profiles.getOrDefault(customer, Map.of());
  }
}
