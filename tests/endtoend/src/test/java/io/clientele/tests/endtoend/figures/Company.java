package io.clientele.tests.endtoend.figures;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A company as its exports show it. {@code as_of} is the midnight after the last purchase day. */
final class Company {
  private static final int MONTHS = 24;

  private final Raw.Exports raw;
  private final List<Movement> movements;
  private final Map<String, Buyer> buyers = new TreeMap<>();
  private final Map<String, Raw.Account> accounts;
  private final Map<String, String> countries = new LinkedHashMap<>();
  private final Map<String, LocalDate> known = new HashMap<>();
  private final Map<String, Map<YearMonth, List<Movement>>> bySegment = new HashMap<>();
  private final LocalDate asOf;

  private Company(Raw.Exports raw, Movements orders) {
    this.raw = raw;
    this.movements = orders.of(raw.lines());
    this.asOf =
        movements.stream()
            .filter(Movement::isPurchase)
            .map(Movement::day)
            .max(LocalDate::compareTo)
            .orElseThrow()
            .plusDays(1);
    this.accounts =
        raw.accounts().stream()
            .collect(Collectors.toMap(Raw.Account::customer, Function.identity()));
    Set<String> customers = new TreeSet<>(accounts.keySet());
    for (Raw.Line line : raw.lines()) {
      customers.add(orders.customer(line));
      know(orders.customer(line), line.at().toLocalDate());
      countries.putIfAbsent(orders.customer(line), line.country());
    }
    for (Raw.Deal deal : raw.deals()) {
      customers.add(deal.customer());
      know(deal.customer(), deal.createdOn());
    }
    raw.accounts().forEach(account -> know(account.customer(), account.createdOn()));
    customers.remove("");
    Map<String, List<Movement>> byCustomer = new LinkedHashMap<>();
    for (Movement movement : movements) {
      byCustomer.computeIfAbsent(movement.customer(), name -> new ArrayList<>()).add(movement);
    }
    customers.forEach(
        name -> buyers.put(name, Buyer.of(name, byCustomer.getOrDefault(name, List.of()))));
  }

  private void know(String customer, LocalDate day) {
    known.merge(customer, day, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** The first month that anything is known of a customer. */
  YearMonth knownSince(String customer) {
    return YearMonth.from(Objects.requireNonNull(known.get(customer), customer));
  }

  static Company read(Path folder) {
    Rates rates = new Rates(folder);
    RawCrm crm = new RawCrm(folder, rates);
    RawContacts contacts = new RawContacts(folder);
    List<Raw.Line> lines = RawShops.lines(folder);
    Movements orders = new Movements(rates, lines);
    crm.mails().forEach(orders::know);
    return new Company(
        new Raw.Exports(
            lines,
            crm.accounts(),
            crm.deals(),
            crm.campaigns(),
            crm.members(),
            contacts.mails(),
            contacts.visits(),
            contacts.interactions(),
            contacts.serviceCosts(),
            contacts.answers()),
        orders);
  }

  Raw.Exports raw() {
    return raw;
  }

  LocalDate asOf() {
    return asOf;
  }

  List<Movement> movements() {
    return movements;
  }

  List<Movement> movements(Slice slice) {
    Map<YearMonth, List<Movement>> mine =
        bySegment.computeIfAbsent(
            slice.scheme() + " " + slice.segment(),
            name ->
                movements.stream()
                    .filter(movement -> slice.has(movement.customer()))
                    .collect(Collectors.groupingBy(Movement::month)));
    return slice
        .month()
        .map(month -> mine.getOrDefault(month, List.of()))
        .orElseGet(() -> mine.values().stream().flatMap(List::stream).toList());
  }

  List<Movement> purchases(Slice slice) {
    return movements(slice).stream().filter(Movement::isPurchase).toList();
  }

  Set<String> customers() {
    return buyers.keySet();
  }

  Buyer buyer(String customer) {
    return Objects.requireNonNull(buyers.get(customer), customer);
  }

  /** The customers of a slice who ever bought. */
  List<Buyer> buyers(Slice slice) {
    return slice.customers().stream().map(this::buyer).filter(Buyer::bought).toList();
  }

  /** How many customers of a slice bought in a month. */
  long active(Slice slice, YearMonth month) {
    return buyers(slice).stream()
        .filter(b -> b.boughtIn(first(month), first(month.plusMonths(1))))
        .count();
  }

  Map<String, Raw.Account> accounts() {
    return accounts;
  }

  /** As an account or else a shop writes it; empty where neither does. */
  String country(String customer) {
    Raw.Account account = accounts.get(customer);
    return account == null ? countries.getOrDefault(customer, "") : account.country();
  }

  boolean isComplete(YearMonth month) {
    return !first(month.plusMonths(1)).isAfter(asOf);
  }

  /** The months that are shown: the last 24 complete ones and one that runs. */
  List<YearMonth> months() {
    YearMonth last = YearMonth.from(asOf.minusDays(1));
    YearMonth start = last.minusMonths(isComplete(last) ? MONTHS - 1 : MONTHS);
    YearMonth first =
        movements.stream()
            .filter(Movement::isPurchase)
            .map(Movement::month)
            .min(YearMonth::compareTo)
            .orElseThrow();
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = start.isBefore(first) ? first : start;
        !m.isAfter(last);
        m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }

  static LocalDate first(YearMonth month) {
    return month.atDay(1);
  }
}
