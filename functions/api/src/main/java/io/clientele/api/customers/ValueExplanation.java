package io.clientele.api.customers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value that decides the tier, the tier's bounds, and what the next better one takes. */
final class ValueExplanation {
  private ValueExplanation() {}

  static Map<String, @Nullable Object> of(Fields customer, Fields basis) {
    Fields measures = customer.object("measures");
    BigDecimal value = measures.number("customer_value");
    BigDecimal tier = measures.number("tier");
    List<Fields> tiers = basis.objects("value");
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    if (value == null || tier == null) {
      body.put("text", "never bought");
      body.put("text_pl", "bez zakupów");
      return body;
    }
    Fields own = tier(tiers, tier);
    boolean isPredicted = own != null && own.text("basis").equals("predicted");
    Words words =
        new Words()
            .add(
                "%s: %s"
                    .formatted(
                        isPredicted ? "predicted value" : "net revenue so far",
                        Words.english(value)),
                "%s: %s"
                    .formatted(
                        isPredicted ? "przewidywana wartość" : "dotychczasowy przychód netto",
                        Words.polish(value)));
    if (own != null) {
      words.add(
          "tier %s is from %s to %s"
              .formatted(tier, Words.english(own.number("low")), Words.english(own.number("high"))),
          "poziom %s: od %s do %s"
              .formatted(tier, Words.polish(own.number("low")), Words.polish(own.number("high"))));
    }
    body.put("text", words.english());
    body.put("text_pl", words.polish());
    body.put("basis", isPredicted ? "predicted" : "historical");
    body.put("value", value);
    body.put("low", own == null ? null : own.value("low"));
    body.put("high", own == null ? null : own.value("high"));
    Fields next = tier(tiers, tier.subtract(BigDecimal.ONE));
    body.put("nearest", next == null ? null : nearest(next));
    return body;
  }

  private static Map<String, @Nullable Object> nearest(Fields tier) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("segment_id", "tier_" + tier.number("tier"));
    body.put("at_least", tier.value("low"));
    body.put(
        "text",
        "tier %s from %s".formatted(tier.number("tier"), Words.english(tier.number("low"))));
    body.put(
        "text_pl",
        "poziom %s od %s".formatted(tier.number("tier"), Words.polish(tier.number("low"))));
    return body;
  }

  private static @Nullable Fields tier(List<Fields> tiers, BigDecimal number) {
    return tiers.stream()
        .filter(
            tier -> {
              BigDecimal known = tier.number("tier");
              return known != null && known.compareTo(number) == 0;
            })
        .findFirst()
        .orElse(null);
  }
}
