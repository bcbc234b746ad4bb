package io.clientele.generator.company;

import io.clientele.generator.random.Weighted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A city with customers.
 *
 * @param postalPattern each # stands for a digit
 */
public record City(
    Country country, String name, String region, String postalPattern, double weight) {

  public static Map<Country, Weighted<City>> all() {
    List<City> cities =
        Table.read(City.class, "cities.tsv").stream()
            .map(
                row ->
                    new City(
                        Country.valueOf(row.get(0)),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        Double.parseDouble(row.get(4))))
            .toList();
    Map<Country, Weighted<City>> byCountry = new EnumMap<>(Country.class);
    for (Country country : Country.values()) {
      byCountry.put(
          country,
          new Weighted<>(
              cities.stream().filter(city -> city.country() == country).toList(), City::weight));
    }
    return byCountry;
  }
}
