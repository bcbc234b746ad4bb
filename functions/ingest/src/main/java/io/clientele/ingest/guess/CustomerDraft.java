package io.clientele.ingest.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sheet says about customers themselves. */
final class CustomerDraft {
  /** The period of what a source reports without one: from its beginning, without an end. */
  private static final String SINCE_EVER = "1970-01-01";

  private static final Set<String> COMPANY = Set.of("company", "firma", "organization", "account");

  private final Guess guess;
  private final Synonyms synonyms;

  CustomerDraft(Guess guess, Synonyms synonyms) {
    this.guess = guess;
    this.synonyms = synonyms;
  }

  Map<String, Object> customers() {
    Mapping mapping = new Mapping(guess).customer();
    String kind = kind();
    if (kind != null) {
      mapping.constant("kind", kind);
    }
    Object name = Mapping.name(guess);
    if (name != null) {
      mapping.put("name", name);
    }
    if (isContact()) {
      mapping.from("name", "bare_name");
    }
    mapping.from("name", "customer_name", "bare_name");
    for (String column :
        List.of(
            "email",
            "phone",
            "birth_date",
            "gender",
            "country",
            "region",
            "city",
            "postal_code",
            "industry",
            "employees",
            "annual_revenue",
            "acquisition_channel",
            "acquired_at")) {
      mapping.from(column, column);
    }
    if (!guess.kind().name().equals("opportunities")) {
      mapping.from("owner", "owner");
    }
    return mapping
        .from("consent_marketing", "consent_marketing")
        .from("updated_at", "updated_at")
        .columns();
  }

  /** What the sheet reports in columns of measures and of periods; empty without any. */
  Map<String, Object> facts() {
    List<Object> items = new ArrayList<>();
    guess
        .periods()
        .forEach(
            (column, period) ->
                items.add(
                    item(
                        guess.sheet().name(column),
                        Map.of(),
                        period.measure(),
                        period.start().toString(),
                        period.end() == null ? null : period.end().toString(),
                        unit(column))));
    for (String role : guess.columns().keySet().stream().sorted().toList()) {
      if (role.startsWith("fact_")) {
        items.add(fact(role, role.substring("fact_".length()), Map.of()));
      }
    }
    if (guess.has("churned") && !hasSubscription()) {
      items.add(
          fact("churned", "churned", synonyms.values().getOrDefault(ValueKind.BOOLEAN, Map.of())));
    }
    if (guess.has("mrr") && !hasSubscription()) {
      items.add(fact("mrr", "mrr", Map.of()));
    }
    if (guess.has("csat_score")) {
      items.add(fact("csat_score", "csat", Map.of()));
    }
    if (items.isEmpty()) {
      return Map.of();
    }
    return new Mapping(guess).customer().put("unpivot", items).columns();
  }

  boolean hasSubscription() {
    return guess.has("mrr") && guess.has("started_at");
  }

  Map<String, Object> subscriptions() {
    Mapping mapping = new Mapping(guess);
    Map<String, Object> customer = new Mapping(guess).customer().columns();
    mapping.from("subscription_id", "subscription_id");
    if (!guess.has("subscription_id")) {
      List<String> columns = new ArrayList<>(Mapping.customerColumns(guess));
      for (String role : List.of("plan", "started_at")) {
        String header = guess.header(role);
        if (header != null && guess.has("plan") && guess.kind().name().equals("subscriptions")) {
          columns.add(header);
        }
      }
      mapping.put("subscription_id", Map.of("join", columns, "with", "-", "skip_empty", "true"));
    }
    mapping.columns().putAll(customer);
    mapping
        .from("product", "plan")
        .from("started_at", "started_at")
        .from("ended_at", "ended_at")
        .words("status", "subscription_status", activity());
    if (guess.has("churned")) {
      mapping.words("status", "churned", churn());
    }
    return mapping.from("mrr", "mrr").currency("mrr").columns();
  }

  private Map<String, String> activity() {
    return synonyms.values().getOrDefault(ValueKind.ACTIVITY, Map.of());
  }

  private Map<String, String> churn() {
    Map<String, String> words = new LinkedHashMap<>();
    synonyms
        .values()
        .getOrDefault(ValueKind.BOOLEAN, Map.of())
        .forEach((word, value) -> words.put(word, value.equals("1") ? "cancelled" : "active"));
    return words;
  }

  /** Answers in a sheet of customers: one each, when it was given nobody knows. */
  Map<String, Object> answers() {
    return new Mapping(guess)
        .put(
            "feedback_id",
            Map.of("join", Mapping.customerColumns(guess), "with", "-", "skip_empty", "true"))
        .customer()
        .constant("kind", "nps")
        .from("score", "nps_score")
        .constant("scale_max", "10")
        .columns();
  }

  private Map<String, Object> fact(String role, String measure, Map<String, String> words) {
    int column = Objects.requireNonNull(guess.columns().get(role));
    return item(guess.sheet().name(column), words, measure, SINCE_EVER, null, unit(column));
  }

  /** The currency that the header or all of the cells name. */
  private @Nullable String unit(int column) {
    String currency = guess.sheet().words().get(column).currency();
    return currency == null ? guess.sheet().evidence().get(column).currency() : currency;
  }

  private static Map<String, Object> item(
      String from,
      Map<String, String> words,
      String measure,
      String start,
      @Nullable String end,
      @Nullable String unit) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("from", from);
    if (!words.isEmpty()) {
      item.put("words", words);
    }
    item.put("measure", measure);
    item.put("period_start", start);
    if (end != null) {
      item.put("period_end", end);
    }
    if (unit != null) {
      item.put("unit", unit);
    }
    return item;
  }

  /** Beside a name, the company is that of a contact. */
  private boolean isContact() {
    return guess.has("bare_name") && isCompany();
  }

  private boolean isCompany() {
    Integer name = guess.columns().get("customer_name");
    return name != null
        && guess.sheet().words().get(name).plain().stream().anyMatch(COMPANY::contains);
  }

  private @Nullable String kind() {
    if (guess.has("first_name") || guess.has("birth_date") || guess.has("gender")) {
      return "person";
    }
    return isCompany() && !isContact() ? "company" : null;
  }
}
