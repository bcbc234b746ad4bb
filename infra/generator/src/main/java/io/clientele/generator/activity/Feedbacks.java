package io.clientele.generator.activity;

import io.clientele.generator.activity.Comments.Comment;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Draws answers to surveys and help desk tickets: late parcels and returns make people unhappy. */
public final class Feedbacks {
  private static final double ANSWER_CHANCE = 0.07;
  private static final double COMMENT_CHANCE = 0.55;
  private static final double LATE_COSTS = 3.2;

  private final Streams streams;
  private final Period period;
  private final Comments comments = new Comments();

  public Feedbacks(Streams streams, Period period) {
    this.streams = streams;
    this.period = period;
  }

  public Feedback of(Customer customer, OrderHistory history) {
    Draw draw = streams.of(Purpose.FEEDBACK, customer.index());
    List<Answer> answers = new ArrayList<>();
    List<Ticket> tickets = new ArrayList<>();
    String language = customer.country().language().equals("pl") ? "pl" : "en";
    for (Order order : history.orders()) {
      if (order.isSale() && draw.chance(order.late() ? 3 * ANSWER_CHANCE : ANSWER_CHANCE)) {
        LocalDateTime at = order.at().plusDays(4 + draw.below(12)).plusSeconds(draw.below(9000));
        answers.add(answer(draw, customer, order, at, language));
      }
      boolean returned = order.status() == OrderStatus.REFUNDED;
      if (draw.chance(order.late() ? 0.2 : returned ? 0.25 : 0.01)) {
        LocalDateTime at = order.at().plusDays(1 + draw.below(6));
        tickets.add(ticket(draw, order, at, language));
      }
    }
    answers.removeIf(answer -> !period.contains(answer.at().toLocalDate()));
    tickets.removeIf(ticket -> !period.contains(ticket.openedAt().toLocalDate()));
    return new Feedback(List.copyOf(answers), List.copyOf(tickets));
  }

  private Answer answer(
      Draw draw, Customer customer, Order order, LocalDateTime at, String language) {
    double mean = customer.archetype().attachment().score() - (order.late() ? LATE_COSTS : 0);
    int score = Math.clamp(Math.round(mean + 1.6 * draw.gaussian()), 0, 10);
    Comment comment = comments.pick(draw, language, score, order.late());
    boolean written = draw.chance(COMMENT_CHANCE);
    return new Answer(
        order.number(),
        at,
        score,
        language,
        written ? comment.topic() : "",
        written ? comment.text() : "",
        order.late());
  }

  private Ticket ticket(Draw draw, Order order, LocalDateTime at, String language) {
    boolean returned = order.status() == OrderStatus.REFUNDED;
    String topic = order.late() ? "delivery" : returned ? "return" : "product";
    double mean = order.late() ? 2.9 : 3.9;
    int rating = Math.clamp(Math.round(mean + 1.1 * draw.gaussian()), 1, 5);
    boolean written = draw.chance(0.3);
    Comment comment = comments.pick(draw, language, 2 * rating, order.late());
    return new Ticket(order.number(), at, topic, rating, written ? comment.text() : "");
  }
}
