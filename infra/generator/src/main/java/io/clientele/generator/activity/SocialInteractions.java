package io.clientele.generator.activity;

import io.clientele.generator.activity.SocialInteraction.Action;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Kind;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws what followers did on social media; who left the company does nothing there either. */
public final class SocialInteractions {
  private static final double FOLLOWING_PERSON = 0.35;
  private static final double FOLLOWING_COMPANY = 0.15;
  private static final double A_MONTH = 0.35;
  private static final List<String> NETWORKS = List.of("Facebook", "Instagram", "LinkedIn");

  /** As often as they stand here. */
  private static final List<Action> ACTIONS =
      List.of(
          Action.LIKE,
          Action.LIKE,
          Action.LIKE,
          Action.LIKE,
          Action.LINK_CLICK,
          Action.COMMENT,
          Action.SHARE);

  private final Streams streams;
  private final Period period;

  public SocialInteractions(Streams streams, Period period) {
    this.streams = streams;
    this.period = period;
  }

  /** Oldest first. */
  public List<SocialInteraction> of(Customer customer) {
    Draw draw = streams.of(Purpose.SOCIAL, customer.index());
    boolean isPerson = customer.kind() == Kind.PERSON;
    if (!draw.chance(isPerson ? FOLLOWING_PERSON : FOLLOWING_COMPANY)) {
      return List.of();
    }
    String network = isPerson ? NETWORKS.get(draw.below(2)) : NETWORKS.getLast();
    List<SocialInteraction> interactions = new ArrayList<>();
    for (LocalDate month = period.from().withDayOfMonth(1);
        !month.isAfter(period.until());
        month = month.plusMonths(1)) {
      for (int i = draw.poisson(A_MONTH); i > 0; i--) {
        LocalDate day = month.plusDays(draw.below(month.lengthOfMonth()));
        var at = day.atTime(7, 0).plusSeconds(draw.below(15 * 3600));
        Action action = draw.pick(ACTIONS);
        if (period.contains(day) && customer.life().isAlive(day)) {
          interactions.add(new SocialInteraction(at, network, action));
        }
      }
    }
    interactions.sort(Comparator.comparing(SocialInteraction::at));
    return List.copyOf(interactions);
  }
}
