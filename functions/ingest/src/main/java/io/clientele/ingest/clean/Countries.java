package io.clientele.ingest.clean;

import io.clientele.ingest.profile.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** ISO 3166-1 alpha-2 codes by code and by English, Polish and local name (Unicode CLDR). */
public final class Countries {
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  public static Optional<String> code(String name) {
    return Optional.ofNullable(CODES.get(Names.normalise(name)));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      for (Locale language : List.of(Locale.ENGLISH, Locale.of("pl"), Locale.GERMAN)) {
        codes.put(Names.normalise(country.getDisplayCountry(language)), code);
      }
    }
    // What a country is called by those who speak its languages, unless another one is called so.
    for (Locale local : Locale.getAvailableLocales()) {
      String code = local.getCountry();
      if (code.length() == 2) {
        codes.putIfAbsent(Names.normalise(local.getDisplayCountry(local)), code);
      }
    }
    for (String code : Locale.getISOCountries()) {
      codes.put(Names.normalise(code), code);
      try {
        codes.put(Names.normalise(Locale.of("", code).getISO3Country()), code);
      } catch (MissingResourceException e) {
        // No three-letter code: nothing to add.
      }
    }
    otherNames().forEach((name, code) -> codes.put(Names.normalise(name), code));
    return Map.copyOf(codes);
  }

  /** Names in common use that CLDR does not list. */
  private static Map<String, String> otherNames() {
    return Map.ofEntries(
        Map.entry("UK", "GB"),
        Map.entry("Great Britain", "GB"),
        Map.entry("England", "GB"),
        Map.entry("Wielka Brytania", "GB"),
        Map.entry("Anglia", "GB"),
        Map.entry("Zjednoczone Królestwo", "GB"),
        Map.entry("Niderlandy", "NL"),
        Map.entry("United States of America", "US"),
        Map.entry("U.S.A.", "US"),
        Map.entry("U.S.", "US"),
        Map.entry("Stany Zjednoczone Ameryki", "US"),
        Map.entry("RP", "PL"),
        Map.entry("Rzeczpospolita Polska", "PL"),
        Map.entry("Czech Republic", "CZ"),
        Map.entry("Republika Czeska", "CZ"),
        Map.entry("Česko", "CZ"),
        Map.entry("Česká republika", "CZ"),
        Map.entry("Slovensko", "SK"),
        Map.entry("Slovak Republic", "SK"),
        Map.entry("Holland", "NL"),
        Map.entry("The Netherlands", "NL"),
        Map.entry("Holandia", "NL"),
        Map.entry("Russian Federation", "RU"),
        Map.entry("Korea", "KR"),
        Map.entry("Republic of Korea", "KR"),
        Map.entry("South Korea", "KR"),
        Map.entry("Viet Nam", "VN"),
        Map.entry("Turkey", "TR"),
        Map.entry("Macedonia", "MK"),
        Map.entry("Hong Kong", "HK"),
        Map.entry("Ivory Coast", "CI"),
        Map.entry("UAE", "AE"));
  }
}
