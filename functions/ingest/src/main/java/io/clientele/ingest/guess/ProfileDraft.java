package io.clientele.ingest.guess;

import io.clientele.domain.entity.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a guess down as a profile: what the product uses and what a team can correct. */
final class ProfileDraft {
  private final Guess guess;
  private final Synonyms synonyms;

  ProfileDraft(Guess guess, Synonyms synonyms) {
    this.guess = guess;
    this.synonyms = synonyms;
  }

  /** The id of the profile, after the main entity. */
  static String id(Map<String, Object> entities) {
    return "generic." + entities.keySet().iterator().next();
  }

  /** The main entity has its key, without which nothing can be filled. */
  boolean isReadable() {
    Map<String, Map<String, Object>> all = all();
    return !all.isEmpty() && hasKeys(all.entrySet().iterator().next());
  }

  /** Entities with their columns, the main one first; without those whose key is missing. */
  Map<String, Object> entities() {
    Map<String, Object> entities = new LinkedHashMap<>();
    all().entrySet().stream()
        .filter(ProfileDraft::hasKeys)
        .forEach(entity -> entities.put(entity.getKey(), entity.getValue()));
    return entities;
  }

  private static boolean hasKeys(Map.Entry<String, Map<String, Object>> entity) {
    Map<String, Object> columns = entity.getValue();
    return Entity.byTable(entity.getKey()).orElseThrow().keys().stream()
        // What a customer reports is known by the customer and by what is in each item.
        .filter(key -> !isOfItems(columns) || key.name().equals("customer_id"))
        .map(key -> columns.get(key.name()))
        .allMatch(source -> source != null && !isOfNothing(source));
  }

  private static boolean isOfItems(Map<String, Object> columns) {
    return columns.containsKey("unpivot") && !columns.containsKey("engagement_id");
  }

  private static boolean isOfNothing(Object source) {
    return source instanceof Map<?, ?> map && map.get("join") instanceof List<?> l && l.isEmpty();
  }

  private Map<String, Map<String, Object>> all() {
    OrderDraft orders = new OrderDraft(guess, synonyms);
    CustomerDraft customers = new CustomerDraft(guess, synonyms);
    EventDraft events = new EventDraft(guess, synonyms);
    Map<String, Map<String, Object>> entities = new LinkedHashMap<>();
    switch (guess.kind().name()) {
      case "orders" -> {
        if (orders.hasLines() && !orders.hasItems()) {
          entities.put("order_lines", orders.lines());
        }
        entities.put("orders", orders.orders());
        if (orders.hasLines() && orders.hasItems()) {
          entities.put("order_lines", orders.lines());
        }
        withCustomers(entities, customers);
      }
      case "order_heads" -> {
        entities.put("orders", orders.orders());
        withCustomers(entities, customers);
      }
      case "order_items" -> entities.put("order_lines", orders.lines());
      case "opportunities" -> {
        entities.put("opportunities", events.opportunities());
        withCustomers(entities, customers);
      }
      case "tickets" -> entities.put("feedback", events.tickets());
      case "activities" -> entities.put("engagements", events.activities());
      case "feedback" -> entities.put("feedback", events.feedback());
      case "mailings" -> entities.put("engagements", new MailingDraft(guess, synonyms).columns());
      case "engagements" -> entities.put("engagements", events.engagements());
      case "campaigns" -> entities.put("campaigns", events.campaigns());
      case "products" -> entities.put("products", orders.products());
      case "subscriptions" -> {
        entities.put("subscriptions", customers.subscriptions());
        withCustomers(entities, customers);
      }
      default -> {
        withCustomers(entities, customers);
        if (!customers.facts().isEmpty()) {
          entities.put("customer_facts", customers.facts());
        }
        if (customers.hasSubscription()) {
          entities.put("subscriptions", customers.subscriptions());
        }
        if (guess.has("nps_score")) {
          entities.put("feedback", customers.answers());
        }
      }
    }
    return entities;
  }

  /** The profile as YAML. */
  String yaml() {
    Map<String, Object> profile = new LinkedHashMap<>();
    Map<String, Object> entities = entities();
    profile.put("profile", id(entities));
    profile.put("description", "a sheet of " + guess.kind().name() + ", as its columns say");
    profile.put("header", header());
    profile.put("entities", entities);
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(120);
    return comment() + new Yaml(options).dump(plain(profile));
  }

  private String comment() {
    StringBuilder text = new StringBuilder();
    text.append("# Proposed for this file with a confidence of ")
        .append(String.format(Locale.ROOT, "%.2f", guess.confidence()))
        .append(" of the ")
        .append(String.format(Locale.ROOT, "%.2f", Guess.THRESHOLD))
        .append(" needed. Correct it, give it an id of your own,\n")
        .append(
            "# put it under config/profiles/ in the uploads bucket and upload the file again.\n");
    guess.missing().forEach(missing -> text.append("# Missing: ").append(missing).append(".\n"));
    guess.doubts().stream()
        .distinct()
        .forEach(doubt -> text.append("# Doubt: ").append(doubt.replace('\n', ' ')).append(".\n"));
    return text.toString();
  }

  private Map<String, Object> header() {
    List<String> needed = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    List<String> needs =
        guess.kind().needs().stream().flatMap(List::stream).flatMap(List::stream).toList();
    guess.columns().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            column ->
                (needs.contains(column.getKey()) ? needed : optional)
                    .add(guess.sheet().name(column.getValue())));
    DiscountShare.of(guess.sheet()).ifPresent(column -> optional.add(guess.sheet().name(column)));
    guess.periods().keySet().forEach(column -> optional.add(guess.sheet().name(column)));
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("required", needed.isEmpty() ? optional : needed);
    if (!needed.isEmpty() && !optional.isEmpty()) {
      header.put("optional", optional);
    }
    return header;
  }

  private void withCustomers(Map<String, Map<String, Object>> entities, CustomerDraft customers) {
    if (Mapping.hasCustomer(guess)) {
      entities.put("customers", customers.customers());
    }
  }

  /** Copies without shared parts, which YAML would write as anchors; keys in a stable order. */
  private static Object plain(Object node) {
    return switch (node) {
      case LinkedHashMap<?, ?> map -> copy(map);
      case Map<?, ?> map -> copy(new java.util.TreeMap<>(map));
      case List<?> list ->
          new ArrayList<>(list.stream().map(item -> plain((Object) item)).toList());
      default -> node;
    };
  }

  private static Map<Object, Object> copy(Map<?, ?> map) {
    Map<Object, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, plain(value)));
    return copy;
  }
}
