package io.clientele.generator.company;

/** Where a customer is. */
public record Place(City city, String street, String postalCode) {
  public Country country() {
    return city.country();
  }
}
