package io.clientele.tests.endtoend.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom and of when a figure is: some customers, perhaps also what is of no known customer, in a
 * month or until as_of.
 *
 * @param parts the segments that it consists of
 * @param everyone all customers; what is of none of them is of nobody
 */
record Slice(
    String scheme,
    String segment,
    Set<String> customers,
    boolean withNobody,
    List<Set<String>> parts,
    Set<String> everyone,
    Optional<YearMonth> month) {

  boolean has(String customer) {
    return customers.contains(customer) || (withNobody && !everyone.contains(customer));
  }

  boolean has(String customer, LocalDate day) {
    return has(customer) && in(day);
  }

  boolean in(LocalDate day) {
    return month.map(YearMonth.from(day)::equals).orElse(true);
  }

  boolean isAll() {
    return month.isEmpty();
  }

  int size() {
    return customers.size();
  }

  /** Without what is of nobody. */
  Slice ofCustomers() {
    return new Slice(scheme, segment + " customers", customers, false, parts, everyone, month);
  }

  Slice in(YearMonth other) {
    return new Slice(scheme, segment, customers, withNobody, parts, everyone, Optional.of(other));
  }
}
