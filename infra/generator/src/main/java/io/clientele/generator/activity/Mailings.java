package io.clientele.generator.activity;

import io.clientele.generator.activity.MailEvent.Action;
import io.clientele.generator.company.Attachment;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A newsletter each quarter and the campaign's mail, and what customers did with them. */
public final class Mailings {
  private static final int MONTHS_BETWEEN = 3;
  private static final double INTEREST_AFTER_LEAVING = 0.2;
  private static final double BOUNCED = 0.012;
  private static final double UNSUBSCRIBED = 0.006;

  private final Streams streams;
  private final List<Mailing> mailings = new ArrayList<>();

  public Mailings(Streams streams, Period period, WinBack winBack) {
    this.streams = streams;
    LocalDate day = period.from().plusDays(20);
    while (!day.isAfter(period.until())) {
      String quarter = day.getYear() + " Q" + ((day.getMonthValue() + 2) / 3);
      mailings.add(new Mailing(mailings.size(), "Newsletter " + quarter, day, false));
      day = day.plusMonths(MONTHS_BETWEEN);
    }
    mailings.add(
        new Mailing(
            mailings.size(),
            "Wiosenny powrót " + winBack.startsOn().getYear(),
            winBack.startsOn(),
            true));
  }

  /** The measured campaign is the last one. */
  public List<Mailing> all() {
    return List.copyOf(mailings);
  }

  public List<MailEvent> of(Customer customer, Arm arm) {
    if (!customer.consent()) {
      return List.of();
    }
    Draw draw = streams.of(Purpose.MAILINGS, customer.index());
    List<MailEvent> events = new ArrayList<>();
    boolean subscribed = true;
    for (Mailing mailing : mailings) {
      boolean meant = !mailing.winBack() || arm == Arm.TREATED;
      if (!meant || mailing.sentOn().isBefore(customer.life().acquiredOn())) {
        continue;
      }
      if (subscribed || mailing.winBack()) {
        subscribed &= send(draw, customer, mailing, events);
      }
    }
    return events;
  }

  /** False if the customer unsubscribed. */
  private static boolean send(
      Draw draw, Customer customer, Mailing mailing, List<MailEvent> events) {
    Attachment attachment = customer.archetype().attachment();
    double interest = customer.life().isAlive(mailing.sentOn()) ? 1 : INTEREST_AFTER_LEAVING;
    LocalDateTime sentAt = mailing.sentOn().atTime(9, 0).plusSeconds(draw.below(1800));
    events.add(new MailEvent(mailing, Action.SENT, sentAt));
    if (draw.chance(BOUNCED)) {
      events.add(new MailEvent(mailing, Action.BOUNCED, sentAt.plusSeconds(20)));
      return true;
    }
    events.add(new MailEvent(mailing, Action.DELIVERED, sentAt.plusSeconds(5 + draw.below(60))));
    if (!draw.chance(attachment.openRate() * interest)) {
      return true;
    }
    LocalDateTime openedAt =
        sentAt.plusSeconds(60 + (long) Math.min(draw.exponential(30_000), 400_000));
    events.add(new MailEvent(mailing, Action.OPENED, openedAt));
    if (draw.chance(attachment.clickRate())) {
      events.add(new MailEvent(mailing, Action.CLICKED, openedAt.plusSeconds(5 + draw.below(200))));
    }
    if (draw.chance(UNSUBSCRIBED / attachment.openRate())) {
      events.add(
          new MailEvent(mailing, Action.UNSUBSCRIBED, openedAt.plusSeconds(230 + draw.below(60))));
      return false;
    }
    return true;
  }
}
