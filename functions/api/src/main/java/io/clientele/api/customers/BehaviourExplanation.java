package io.clientele.api.customers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The weights, and the features that differ most from what is typical. */
final class BehaviourExplanation {
  private static final int SHOWN = 3;

  /** Less than half a standard deviation is nothing to speak of. */
  private static final double MATTERS = 0.5;

  private record Difference(Fields feature, BigDecimal value, double deviations) {}

  private BehaviourExplanation() {}

  static Map<String, @Nullable Object> of(Fields customer, Fields basis) {
    List<Difference> differences = differences(customer.object("features"), basis);
    Words words = new Words();
    List<Map<String, @Nullable Object>> shown = new ArrayList<>();
    for (Difference difference : differences) {
      Fields feature = difference.feature();
      BigDecimal typical = feature.number("typical");
      words.add(
          "%s: %s, typically %s"
              .formatted(
                  feature.text("label"), Words.english(difference.value()), Words.english(typical)),
          "%s: %s, typowo %s"
              .formatted(
                  feature.text("label_pl"),
                  Words.polish(difference.value()),
                  Words.polish(typical)));
      shown.add(body(difference));
    }
    if (customer.value("features") == null) {
      words.add("never bought", "bez zakupów");
    } else if (differences.isEmpty()) {
      words.add("in nothing far from what is typical", "w niczym nie odbiega od typowych");
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("text", words.english());
    body.put("text_pl", words.polish());
    body.put("features", shown);
    body.put("nearest", nearest(customer));
    return body;
  }

  /** The segment of the second largest weight. */
  private static @Nullable Map<String, @Nullable Object> nearest(Fields customer) {
    return customer.objects("memberships").stream()
        .filter(one -> one.text("scheme").equals("behaviour") && !one.isTrue("is_primary"))
        .findFirst()
        .map(
            one -> {
              Map<String, @Nullable Object> body = new LinkedHashMap<>();
              for (String field : List.of("segment_id", "name", "name_pl", "weight")) {
                body.put(field, one.value(field));
              }
              return body;
            })
        .orElse(null);
  }

  private static List<Difference> differences(Fields values, Fields basis) {
    List<Difference> differences = new ArrayList<>();
    for (Fields feature : basis.objects("behaviour")) {
      BigDecimal value = values.number(feature.text("feature"));
      if (value != null) {
        double deviations = deviations(feature, value.doubleValue());
        if (Math.abs(deviations) >= MATTERS) {
          differences.add(new Difference(feature, value, deviations));
        }
      }
    }
    differences.sort(
        Comparator.comparingDouble((Difference one) -> -Math.abs(one.deviations()))
            .thenComparing(one -> one.feature().text("feature")));
    return differences.subList(0, Math.min(SHOWN, differences.size()));
  }

  /** As the model looks at it: logarithm where it is skewed, the outermost values drawn in. */
  private static double deviations(Fields feature, double value) {
    double plain =
        feature.isTrue("is_log") ? Math.signum(value) * Math.log1p(Math.abs(value)) : value;
    double low = number(feature, "low");
    double high = Math.max(low, number(feature, "high"));
    return (Math.clamp(plain, low, high) - number(feature, "centre")) / number(feature, "scale");
  }

  private static double number(Fields feature, String name) {
    BigDecimal number = feature.number(name);
    return number == null ? 1 : number.doubleValue();
  }

  private static Map<String, @Nullable Object> body(Difference difference) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    for (String field : List.of("feature", "label", "label_pl")) {
      body.put(field, difference.feature().value(field));
    }
    body.put("value", difference.value());
    body.put("typical", difference.feature().value("typical"));
    body.put("deviations", difference.deviations());
    return body;
  }
}
