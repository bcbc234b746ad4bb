package io.clientele.generator.company;

import io.clientele.generator.company.Party.Company;
import io.clientele.generator.company.Party.Person;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Weighted;
import java.time.LocalDate;
import java.util.List;

/** Draws who a customer is. */
final class Parties {
  private static final Weighted<Industry> INDUSTRIES =
      new Weighted<>(List.of(Industry.values()), Industry::weight);
  private static final LocalDate OLDEST = LocalDate.of(1948, 1, 1);

  private final PeopleNames people;
  private final CompanyNames companies = new CompanyNames();

  Parties(PeopleNames people) {
    this.people = people;
  }

  Party draw(Draw draw, long index, Archetype archetype, Country country) {
    return archetype.kind() == Kind.COMPANY
        ? company(draw, index, archetype, country)
        : person(draw, country.language());
  }

  private Person person(Draw draw, String language) {
    boolean female = draw.chance(0.54);
    String givenName = people.givenName(draw, language, female);
    String surname = people.surname(draw, language, female);
    // Two uniforms: fewest at 18 and 78, most in between.
    int age = (int) (30 * (draw.uniform() + draw.uniform()) * 365.25);
    return new Person(givenName, surname, female, OLDEST.plusDays(age));
  }

  private Company company(Draw draw, long index, Archetype archetype, Country country) {
    Industry industry =
        archetype == Archetype.CAFE_WHOLESALE ? Industry.HOSPITALITY : INDUSTRIES.pick(draw);
    int employees = (int) Math.max(1, draw.lognormal(28, 1.2));
    double perEmployee = country.currency().fromPln(draw.lognormal(310_000, 0.4));
    long revenue = 1000 * Math.round(employees * perEmployee / 1000);
    String name = companies.of(index, country);
    String shortName = name.substring(0, name.length() - country.legalForm().length());
    String domain = Identifiers.mailName(shortName.replace(' ', '-')) + index + ".example";
    String taxNumber = Identifiers.taxNumber(index, country);
    return new Company(name, industry, employees, revenue, taxNumber, domain);
  }
}
