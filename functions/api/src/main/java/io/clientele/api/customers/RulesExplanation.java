package io.clientele.api.customers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions that the customer meets, and its values of the measures that they name. */
final class RulesExplanation {
  private RulesExplanation() {}

  static Map<String, @Nullable Object> of(Fields customer) {
    Words words = new Words();
    List<Map<String, @Nullable Object>> met = new ArrayList<>();
    for (Fields conditions : customer.objects("conditions")) {
      String text = conditions.text("conditions_met");
      if (!text.isEmpty()) {
        words.add("met: " + text, "spełnione: " + text);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("segment_id", conditions.value("segment_id"));
        body.put("conditions", text);
        body.put("values", values(text, customer));
        met.add(body);
      }
    }
    if (met.isEmpty()) {
      words.add("meets the conditions of no segment", "nie spełnia warunków żadnego segmentu");
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("text", words.english());
    body.put("text_pl", words.polish());
    body.put("conditions_met", met);
    return body;
  }

  private static Map<String, @Nullable Object> values(String conditions, Fields customer) {
    List<String> words = List.of(conditions.split("[^a-z0-9_]+", -1));
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String part : List.of("measures", "profile")) {
      customer
          .object(part)
          .map()
          .forEach(
              (name, value) -> {
                if (words.contains(name)) {
                  values.putIfAbsent(name, value);
                }
              });
    }
    return values;
  }
}
