package io.clientele.tests.endtoend.figures;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of a customer, in the words that segments are described by: none where it is not.
 */
final class Profile {
  /** As exports write them, in English, Polish, their own language or by a code. */
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("poland", "PL"),
          Map.entry("polska", "PL"),
          Map.entry("pl", "PL"),
          Map.entry("germany", "DE"),
          Map.entry("deutschland", "DE"),
          Map.entry("niemcy", "DE"),
          Map.entry("de", "DE"),
          Map.entry("czechia", "CZ"),
          Map.entry("czechy", "CZ"),
          Map.entry("czech republic", "CZ"),
          Map.entry("cz", "CZ"),
          Map.entry("slovakia", "SK"),
          Map.entry("słowacja", "SK"),
          Map.entry("slovensko", "SK"),
          Map.entry("sk", "SK"),
          Map.entry("austria", "AT"),
          Map.entry("österreich", "AT"),
          Map.entry("at", "AT"),
          Map.entry("france", "FR"),
          Map.entry("fr", "FR"),
          Map.entry("united kingdom", "GB"),
          Map.entry("uk", "GB"),
          Map.entry("gb", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("united states", "US"),
          Map.entry("usa", "US"),
          Map.entry("us", "US"));

  private Profile() {}

  /** The values of each attribute of a customer. */
  static Map<String, Set<String>> of(Company company, String customer) {
    Map<String, Set<String>> profile = new TreeMap<>();
    add(profile, "country", country(company.country(customer)));
    Raw.Account account = company.accounts().get(customer);
    if (account != null) {
      add(profile, "region", account.region());
      add(profile, "industry", account.industry());
      add(profile, "size_band", band(account.employees(), new int[] {1, 10, 50, 250, 1000}));
      if (account.birthDate().isBefore(company.asOf())) {
        add(
            profile,
            "age_band",
            band(age(account, company.asOf()), new int[] {0, 18, 25, 35, 45, 55, 65}));
      }
      add(profile, "gender", account.gender());
      add(profile, "channel", account.channel());
      if (!account.preferences().isEmpty()) {
        profile.put("preference", account.preferences());
      }
    }
    return profile;
  }

  static int age(Raw.Account account, LocalDate asOf) {
    return Period.between(account.birthDate(), asOf).getYears();
  }

  private static String country(String name) {
    return COUNTRIES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  private static void add(Map<String, Set<String>> profile, String attribute, String value) {
    if (!value.isEmpty()) {
      profile.put(attribute, Set.of(value));
    }
  }

  /** "10-49" between two bounds, "1000+" from the last on. */
  private static String band(int value, int[] from) {
    for (int i = from.length - 1; i >= 0; i--) {
      if (value >= from[i]) {
        return i == from.length - 1 ? from[i] + "+" : from[i] + "-" + (from[i + 1] - 1);
      }
    }
    return "";
  }
}
