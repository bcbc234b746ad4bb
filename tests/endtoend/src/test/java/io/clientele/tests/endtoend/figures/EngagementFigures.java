package io.clientele.tests.endtoend.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Element 11. All that a customer got of one campaign is one message. */
final class EngagementFigures implements Element {
  /** What became of a message; {@code day} is that of its first event. */
  record Message(String customer, String campaign, LocalDate day, Set<String> events) {
    boolean sent() {
      return events.contains("sent");
    }

    boolean delivered() {
      return events.contains("delivered");
    }

    boolean opened() {
      return delivered() && (events.contains("opened") || clicked());
    }

    boolean clicked() {
      return delivered() && events.contains("clicked");
    }

    boolean unsubscribed() {
      return delivered() && events.contains("unsubscribed");
    }
  }

  private final Company company;
  private final List<Message> messages;

  EngagementFigures(Company company) {
    this.company = company;
    this.messages = messages(company);
  }

  static List<Message> messages(Company company) {
    Map<List<String>, Message> messages = new LinkedHashMap<>();
    for (Raw.Mail mail : company.raw().mails()) {
      if (mail.day().isBefore(company.asOf())) {
        Message fresh = new Message(mail.customer(), mail.campaign(), mail.day(), new HashSet<>());
        Message message =
            messages.merge(
                List.of(mail.customer(), mail.campaign()),
                fresh,
                (old, next) ->
                    next.day().isBefore(old.day())
                        ? new Message(old.customer(), old.campaign(), next.day(), old.events())
                        : old);
        message.events().add(mail.event());
      }
    }
    return new ArrayList<>(messages.values());
  }

  List<Message> messages() {
    return messages;
  }

  @Override
  public String name() {
    return "engagement";
  }

  @Override
  public Figures figures(Slice slice) {
    List<Message> mine = messages.stream().filter(m -> slice.has(m.customer(), m.day())).toList();
    Figures figures = messageFigures(mine);
    List<Raw.Visit> visits =
        company.raw().visits().stream()
            .filter(visit -> visit.day().isBefore(company.asOf()) && slice.in(visit.day()))
            .filter(visit -> slice.customers().contains(visit.customer()))
            .toList();
    double sessions = 0;
    Set<String> visitors = new HashSet<>();
    for (Raw.Visit visit : visits) {
      visitors.add(visit.customer());
      sessions += visit.sessions();
    }
    List<Raw.Interaction> interactions =
        company.raw().interactions().stream()
            .filter(one -> one.day().isBefore(company.asOf()) && slice.in(one.day()))
            .filter(one -> slice.customers().contains(one.customer()))
            .toList();
    double active = interactions.stream().map(Raw.Interaction::customer).distinct().count();
    figures
        .put("visits_per_customer", Figures.ratio(sessions, slice.size()))
        .put("visits_per_customer_n", slice.size() == 0 ? Figures.NONE : slice.size())
        .put("social_interactions_per_customer", Figures.ratio(interactions.size(), slice.size()))
        .put("social_interactions_per_customer_n", slice.size() == 0 ? Figures.NONE : slice.size());
    List<Double> parts = new ArrayList<>();
    for (double part :
        new double[] {
          figures.get("open_rate"),
          figures.get("click_to_open_rate"),
          Figures.ratio(visitors.size(), slice.size()),
          Figures.ratio(active, slice.size())
        }) {
      if (!Double.isNaN(part)) {
        parts.add(part);
      }
    }
    return figures
        .put("engagement_score", 100 * Sums.mean(parts))
        .put("engagement_score_n", slice.size());
  }

  static Figures messageFigures(List<Message> messages) {
    double sent = messages.stream().filter(Message::sent).count();
    double delivered = messages.stream().filter(Message::delivered).count();
    double opened = messages.stream().filter(Message::opened).count();
    double clicked = messages.stream().filter(Message::clicked).count();
    double unsubscribed = messages.stream().filter(Message::unsubscribed).count();
    return new Figures()
        .put("sent", sent)
        .put("delivered", delivered)
        .rate("open_rate", opened, delivered)
        .rate("click_rate", clicked, delivered)
        .rate("click_to_open_rate", clicked, opened)
        .rate("unsubscribe_rate", unsubscribed, delivered);
  }
}
