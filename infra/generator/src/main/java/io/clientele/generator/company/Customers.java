package io.clientele.generator.company;

import io.clientele.generator.company.Party.Company;
import io.clientele.generator.company.Party.Person;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import io.clientele.generator.random.Weighted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws the customer of an index, the same whatever the size of the company. */
public final class Customers {
  private static final Weighted<Archetype> ARCHETYPES =
      new Weighted<>(List.of(Archetype.values()), Archetype::share);
  private static final Weighted<Country> COUNTRIES =
      new Weighted<>(List.of(Country.values()), Country::weight);
  private static final List<String> MAIL_DOMAINS =
      List.of("poczta.example", "mail.example", "listy.example");
  private static final Map<String, List<String>> STREETS =
      Map.of(
          "pl", List.of("ul. Długa", "ul. Polna", "ul. Leśna", "ul. Krótka", "ul. Żeromskiego"),
          "de", List.of("Hauptstraße", "Gartenweg", "Bahnhofstraße", "Schulstraße"),
          "cs", List.of("Nádražní", "Školní", "Zahradní", "Dlouhá"),
          "en", List.of("High Street", "Station Road", "Main Street", "Park Lane"),
          "fr", List.of("rue de la Gare", "rue du Moulin", "place de l'Église"));

  private final Streams streams;
  private final Parties parties;
  private final Lives lives;
  private final Map<Country, Weighted<City>> cities = City.all();

  public Customers(Streams streams, Period period, PeopleNames people) {
    this.streams = streams;
    this.parties = new Parties(people);
    this.lives = new Lives(period);
  }

  public Customer of(long index) {
    Draw draw = streams.of(Purpose.IDENTITY, index);
    Archetype archetype = ARCHETYPES.pick(draw);
    Country country = COUNTRIES.pick(draw);
    Party party = parties.draw(draw, index, archetype, country);
    Place place = place(draw, country);
    boolean polishShop =
        switch (country) {
          case PL -> draw.chance(5.0 / 6);
          case CZ, SK -> true;
          default -> false;
        };
    return new Customer(
        index,
        archetype,
        party,
        place,
        lives.draw(streams.of(Purpose.LIFE, index), archetype),
        email(draw, index, party),
        Identifiers.phone(index, country),
        draw.chance(archetype.kind() == Kind.COMPANY ? 0.82 : 0.72),
        preferences(draw, archetype),
        polishShop,
        archetype.kind() == Kind.COMPANY || draw.chance(0.86));
  }

  private Place place(Draw draw, Country country) {
    City city = Objects.requireNonNull(cities.get(country)).pick(draw);
    String street = draw.pick(Objects.requireNonNull(STREETS.get(country.language())));
    String house = Integer.toString(draw.between(1, 140));
    boolean houseFirst = country.language().equals("en") || country.language().equals("fr");
    StringBuilder postalCode = new StringBuilder(city.postalPattern());
    for (int i = 0; i < postalCode.length(); i++) {
      if (postalCode.charAt(i) == '#') {
        postalCode.setCharAt(i, (char) ('0' + draw.below(10)));
      }
    }
    return new Place(
        city, houseFirst ? house + " " + street : street + " " + house, postalCode.toString());
  }

  private static String email(Draw draw, long index, Party party) {
    return switch (party) {
      case Company company -> (draw.chance(0.5) ? "biuro@" : "office@") + company.domain();
      case Person person ->
          Identifiers.mailName(person.givenName())
              + "."
              + Identifiers.mailName(person.surname())
              + index
              + "@"
              + draw.pick(MAIL_DOMAINS);
    };
  }

  private static List<Category> preferences(Draw draw, Archetype archetype) {
    if (draw.chance(0.35)) {
      return List.of();
    }
    return Stream.of(archetype.categories().pick(draw), archetype.categories().pick(draw))
        .distinct()
        .sorted()
        .toList();
  }
}
