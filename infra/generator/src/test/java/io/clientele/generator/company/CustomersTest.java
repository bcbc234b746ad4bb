package io.clientele.generator.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generator.company.Party.Company;
import io.clientele.generator.random.Streams;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CustomersTest {
  private final List<Customer> customers =
      LongStream.rangeClosed(1, 20_000)
          .mapToObj(
              new Customers(
                      new Streams(3), Period.endingOn(LocalDate.of(2026, 6, 30)), new PeopleNames())
                  ::of)
          .toList();

  @Test
  void shareNoKeyByWhichTwoCouldBeTakenForOne() {
    assertDistinct(Customer::number);
    assertDistinct(Customer::email);
    assertDistinct(customer -> customer.phone().replaceAll("\\D", ""));
    assertDistinctOfCompanies(Company::name);
    assertDistinctOfCompanies(Company::taxNumber);
    assertDistinctOfCompanies(Company::domain);
  }

  @Test
  void havePolishTaxNumbersWithTheirCheckDigit() {
    assertThat(customers)
        .filteredOn(customer -> customer.country() == Country.PL)
        .extracting(Customer::party)
        .filteredOn(Company.class::isInstance)
        .allMatch(party -> isNip(((Company) party).taxNumber()));
  }

  @Test
  void areMostlyPolishAndMostlyHouseholds() {
    assertThat(share(customer -> customer.country() == Country.PL)).isBetween(0.59, 0.65);
    assertThat(share(customer -> customer.kind() == Kind.PERSON)).isBetween(0.69, 0.75);
    assertThat(customers).extracting(Customer::country).contains(Country.values());
  }

  private static boolean isNip(String text) {
    int[] weights = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += weights[i] * Character.digit(text.charAt(i), 10);
    }
    return text.matches("\\d{10}") && sum % 11 == Character.digit(text.charAt(9), 10);
  }

  private double share(Predicate<Customer> condition) {
    return (double) customers.stream().filter(condition).count() / customers.size();
  }

  private void assertDistinct(Function<Customer, String> key) {
    assertThat(customers.stream().map(key)).doesNotHaveDuplicates();
  }

  private void assertDistinctOfCompanies(Function<Company, String> key) {
    assertThat(
            customers.stream()
                .map(Customer::party)
                .filter(Company.class::isInstance)
                .map(party -> key.apply((Company) party)))
        .doesNotHaveDuplicates();
  }
}
