package io.clientele.tests.endtoend.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For whom each campaign was, whose purchases followed on it, and what it brought against a
 * holdout.
 */
final class CampaignFacts {
  private static final int WINDOW = 30;
  private static final int SMALLEST_ARM = 10;

  private final Company company;
  private final Map<String, List<String>> heads = new HashMap<>();
  private final Map<String, List<Movement>> attributed = new HashMap<>();
  private final Map<String, Lift> lifts = new HashMap<>();

  CampaignFacts(Company company) {
    this.company = company;
    for (Raw.Campaign campaign : campaigns()) {
      heads.put(campaign.id(), heads(campaign));
      lift(campaign).ifPresent(lift -> lifts.put(campaign.id(), lift));
    }
    attribute();
  }

  /** Those that have begun. */
  List<Raw.Campaign> campaigns() {
    return company.raw().campaigns().stream()
        .filter(c -> c.from().isBefore(company.asOf()))
        .toList();
  }

  /** Whom the costs are divided by; of the customer "" where there is nobody. */
  List<String> headsOf(Raw.Campaign campaign) {
    return heads.getOrDefault(campaign.id(), List.of());
  }

  List<Movement> attributedTo(Raw.Campaign campaign) {
    return attributed.getOrDefault(campaign.id(), List.of());
  }

  Optional<Lift> liftOf(Raw.Campaign campaign) {
    return Optional.ofNullable(lifts.get(campaign.id()));
  }

  /** The members who were not held out. */
  List<String> treated(Raw.Campaign campaign) {
    return members(campaign).filter(member -> !member.holdout()).map(Raw.Member::customer).toList();
  }

  Stream<Raw.Member> members(Raw.Campaign campaign) {
    return company.raw().members().stream().filter(m -> m.campaign().equals(campaign.id()));
  }

  private List<String> heads(Raw.Campaign campaign) {
    List<String> members = treated(campaign);
    if (!members.isEmpty()) {
      return members;
    }
    List<String> mailed =
        EngagementFigures.messages(company).stream()
            .filter(message -> message.campaign().equals(campaign.id()))
            .filter(message -> message.sent() || message.delivered())
            .map(EngagementFigures.Message::customer)
            .toList();
    if (!mailed.isEmpty()) {
      return mailed;
    }
    List<String> acquired =
        company.accounts().values().stream()
            .filter(
                a ->
                    campaign.purpose().equals("acquisition")
                        && a.channel().equals(campaign.channel()))
            .filter(
                a ->
                    !a.createdOn().isBefore(campaign.from())
                        && !a.createdOn().isAfter(campaign.to()))
            .map(Raw.Account::customer)
            .toList();
    return acquired.isEmpty() ? List.of("") : acquired;
  }

  /**
   * Each purchase goes to the campaign that the customer last answered before it, within 30 days.
   */
  private void attribute() {
    Map<String, Map<String, Instant>> answers = new HashMap<>();
    for (Raw.Mail mail : company.raw().mails()) {
      if (mail.event().equals("clicked")) {
        answers
            .computeIfAbsent(mail.customer(), c -> new HashMap<>())
            .merge(mail.campaign(), mail.at(), CampaignFacts::earlier);
      }
    }
    for (Raw.Member member : company.raw().members()) {
      if (member.responded()) {
        answers
            .computeIfAbsent(member.customer(), c -> new HashMap<>())
            .merge(member.campaign(), member.respondedAt(), CampaignFacts::earlier);
      }
    }
    for (Movement movement : company.movements()) {
      Instant at = movement.at().atZone(Raw.WARSAW).toInstant();
      answers.getOrDefault(movement.customer(), Map.of()).entrySet().stream()
          .filter(e -> movement.isPurchase() && !e.getValue().isAfter(at))
          .filter(e -> at.isBefore(e.getValue().plusSeconds(WINDOW * 86_400L)))
          .max(
              Map.Entry.<String, Instant>comparingByValue()
                  .thenComparing(
                      Map.Entry.<String, Instant>comparingByKey(Comparator.reverseOrder())))
          .ifPresent(
              e -> attributed.computeIfAbsent(e.getKey(), id -> new ArrayList<>()).add(movement));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Optional<Lift> lift(Raw.Campaign campaign) {
    List<Double> treated = new ArrayList<>();
    List<Double> holdout = new ArrayList<>();
    members(campaign)
        .forEach(
            member ->
                (member.holdout() ? holdout : treated).add(margin(campaign, member.customer())));
    return treated.size() < SMALLEST_ARM || holdout.size() < SMALLEST_ARM
        ? Optional.empty()
        : Optional.of(Lift.of(treated, holdout));
  }

  /** Of all that a customer bought and gave back from the first day of a campaign to its last. */
  private double margin(Raw.Campaign campaign, String customer) {
    LocalDate end =
        campaign.to().plusDays(1).isBefore(company.asOf())
            ? campaign.to().plusDays(1)
            : company.asOf();
    return company.buyer(customer).movements().stream()
        .filter(m -> !m.day().isBefore(campaign.from()) && m.day().isBefore(end))
        .mapToDouble(m -> m.net().doubleValue() - m.cost().doubleValue())
        .sum();
  }
}
