package io.clientele.segment.text;

import io.clientele.generator.activity.Answer;
import io.clientele.generator.activity.Feedbacks;
import io.clientele.generator.activity.OrderHistories;
import io.clientele.generator.activity.WinBack;
import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Customers;
import io.clientele.generator.company.PeopleNames;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Streams;
import io.clientele.segment.text.LabelledComments.Labelled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the customers of a generated company wrote, labelled by the score that they gave with it.
 */
final class SampleComments {
  private static final int PROMOTER = 9;
  private static final int PASSIVE = 7;

  private SampleComments() {}

  static List<Labelled> of(int customers, long seed) {
    Streams streams = new Streams(seed);
    Period period = Period.endingOn(LocalDate.of(2026, 6, 30));
    Customers people = new Customers(streams, period, new PeopleNames());
    OrderHistories orders =
        new OrderHistories(streams, period, new Catalogue(), new WinBack(streams, period));
    Feedbacks feedbacks = new Feedbacks(streams, period);
    List<Labelled> comments = new ArrayList<>();
    for (long number = 1; number <= customers; number++) {
      Customer customer = people.of(number);
      for (Answer answer : feedbacks.of(customer, orders.of(customer)).answers()) {
        if (!answer.comment().isEmpty()) {
          comments.add(
              new Labelled(
                  answer.language(),
                  mood(answer.score()),
                  Set.of(answer.topic()),
                  answer.comment()));
        }
      }
    }
    return comments;
  }

  private static String mood(int score) {
    if (score >= PROMOTER) {
      return "positive";
    }
    return score >= PASSIVE ? "neutral" : "negative";
  }
}
