package io.clientele.tests.endtoend.figures;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What models say of each customer, as it was published: {@link PredictionAudit} holds it, the
 * others what is made of it.
 */
final class Given {
  private final Map<String, Map<String, Double>> predictions = new HashMap<>();

  Given(Path out) {
    for (Row row : Delimited.rows(out.resolve("customers.csv"), StandardCharsets.UTF_8, ',')) {
      for (String column : new String[] {"p_alive", "clv_predicted"}) {
        if (row.has(column)) {
          predictions
              .computeIfAbsent(column, name -> new HashMap<>())
              .put(row.get("customer_id"), Double.parseDouble(row.get(column)));
        }
      }
    }
  }

  /** Sum and number of those of a slice that have a prediction. */
  double[] sumAndCount(String column, Slice slice) {
    double sum = 0;
    double n = 0;
    for (Map.Entry<String, Double> entry : predictions.getOrDefault(column, Map.of()).entrySet()) {
      if (slice.customers().contains(entry.getKey())) {
        sum += entry.getValue();
        n++;
      }
    }
    return new double[] {sum, n};
  }

  /** The predicted value, else {@link Figures#NONE}. */
  double value(String column, String customer) {
    return predictions.getOrDefault(column, Map.of()).getOrDefault(customer, Figures.NONE);
  }
}
