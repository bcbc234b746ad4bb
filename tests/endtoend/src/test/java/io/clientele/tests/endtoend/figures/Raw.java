package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What the exports of a company say, row by row; days and hours are those of Warsaw. */
final class Raw {
  static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  private Raw() {}

  /** One row of a shop. Amounts are in the currency of the order. */
  record Line(
      String order,
      int number,
      LocalDateTime at,
      String status,
      String customer,
      String mail,
      String country,
      String currency,
      String sku,
      String product,
      String category,
      BigDecimal quantity,
      BigDecimal discount,
      BigDecimal total,
      BigDecimal unitCost) {}

  /** An account of the CRM under the number that the company knows the customer by. */
  record Account(
      String customer,
      String country,
      String region,
      String industry,
      String gender,
      String channel,
      int employees,
      LocalDate birthDate,
      LocalDate createdOn,
      Set<String> preferences) {}

  enum State {
    OPEN,
    WON,
    LOST
  }

  /** {@code amount} in the reporting currency; {@code closesOn} is expected where it is open. */
  record Deal(
      String customer,
      State state,
      String stage,
      BigDecimal probability,
      BigDecimal amount,
      LocalDate createdOn,
      LocalDate closesOn) {}

  record Campaign(
      String id, String channel, String purpose, LocalDate from, LocalDate to, BigDecimal spend) {}

  /** {@code respondedAt} is {@link Instant#MAX} where there was no response. */
  record Member(
      String campaign, String customer, boolean holdout, boolean responded, Instant respondedAt) {}

  record Mail(String customer, String campaign, String event, Instant at) {
    LocalDate day() {
      return at.atZone(WARSAW).toLocalDate();
    }
  }

  record Visit(String customer, LocalDate day, int sessions) {}

  record Interaction(String customer, Instant at) {
    LocalDate day() {
      return at.atZone(WARSAW).toLocalDate();
    }
  }

  /** What serving a customer cost in a month; {@code cost} in the reporting currency. */
  record ServiceCost(String customer, LocalDate month, BigDecimal cost) {}

  /** An answer of one of {@code scale}: 10 asks for a recommendation, 5 for satisfaction. */
  record Answer(String id, String customer, LocalDate day, int score, int scale, String text) {}

  /** All of it. */
  record Exports(
      List<Line> lines,
      List<Account> accounts,
      List<Deal> deals,
      List<Campaign> campaigns,
      List<Member> members,
      List<Mail> mails,
      List<Visit> visits,
      List<Interaction> interactions,
      List<ServiceCost> serviceCosts,
      List<Answer> answers) {}
}
