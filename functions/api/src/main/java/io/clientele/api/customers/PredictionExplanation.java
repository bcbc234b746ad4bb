package io.clientele.api.customers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the prediction of a customer is made of: its repeat purchase days (x), the days from the
 * first to the last purchase (t_x) and from the first to now (T).
 */
final class PredictionExplanation {
  private PredictionExplanation() {}

  /** Null where nothing is predicted of the customer. */
  static @Nullable Map<String, @Nullable Object> of(Fields customer, Fields basis) {
    Fields measures = customer.object("measures");
    Fields history = customer.object("history");
    BigDecimal alive = measures.number("p_alive");
    BigDecimal churn = measures.number("churn_probability");
    if (alive == null && churn == null) {
      return null;
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    Words words = new Words();
    if (alive != null) {
      words.add(
          "%s repeat purchase days, the last %s days after the first, in %s days: probability of still buying %s"
              .formatted(
                  history.number("repeats"),
                  history.number("active_days"),
                  history.number("age_days"),
                  Words.english(alive)),
          "dni z ponownym zakupem: %s, ostatni po %s dniach od pierwszego, w ciągu %s dni: prawdopodobieństwo dalszych zakupów %s"
              .formatted(
                  history.number("repeats"),
                  history.number("active_days"),
                  history.number("age_days"),
                  Words.polish(alive)));
    }
    if (churn != null) {
      words.add(
          "probability that the contract ends %s".formatted(Words.english(churn)),
          "prawdopodobieństwo odejścia %s".formatted(Words.polish(churn)));
    }
    body.put("text", words.english());
    body.put("text_pl", words.polish());
    for (String input : List.of("repeats", "active_days", "age_days")) {
      body.put(input, history.value(input));
    }
    for (String measure :
        List.of(
            "p_alive",
            "expected_purchases",
            "expected_spend",
            "clv_predicted",
            "churn_probability")) {
      body.put(measure, measures.value(measure));
    }
    body.put("models", basis.objects("prediction").stream().map(Fields::map).toList());
    return body;
  }
}
