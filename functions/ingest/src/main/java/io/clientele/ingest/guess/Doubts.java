package io.clientele.ingest.guess;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks against a kind of sheet although its columns are there. */
final class Doubts {
  private static final double MOSTLY_UNIQUE = 0.95;

  /** The column that names the record of a row, by kind of sheet; the first that is there. */
  private static final Map<String, List<String>> RECORDS =
      Map.ofEntries(
          Map.entry(
              "customers",
              List.of("customer_id", "record_id", "email", "customer_name", "bare_name")),
          Map.entry(
              "snapshots",
              List.of("customer_id", "record_id", "email", "customer_name", "bare_name")),
          Map.entry(
              "periods",
              List.of("customer_id", "record_id", "email", "customer_name", "bare_name")),
          Map.entry(
              "by_product",
              List.of("customer_id", "record_id", "email", "customer_name", "bare_name")),
          Map.entry("opportunities", List.of("opportunity_id")),
          Map.entry("feedback", List.of("feedback_id")),
          Map.entry("tickets", List.of("ticket_id")),
          Map.entry("engagements", List.of("engagement_id")),
          Map.entry("subscriptions", List.of("subscription_id")),
          Map.entry("order_heads", List.of("order_id")),
          Map.entry("products", List.of("sku", "product_code", "product")));

  /** Words of those who count visits of a website. */
  private static final Set<String> WEB =
      Set.of(
          "session",
          "sessions",
          "sesja",
          "sesji",
          "page",
          "pages",
          "views",
          "pageviews",
          "web",
          "website",
          "device",
          "browser",
          "url",
          "utm");

  private static final Set<String> OPINIONS =
      Set.of("feedback", "review", "reviews", "opinia", "opinii", "opinie", "verbatim");

  private static final Set<String> CUSTOMER =
      Set.of("customer_id", "email", "customer_name", "bare_name", "last_name");
  private static final Set<String> PRODUCT = Set.of("sku", "product");

  /** Columns, one of each line, that together leave no doubt what a sheet is. */
  private static final Map<String, List<Set<String>>> SURE =
      Map.of(
          "orders", List.of(Set.of("order_id"), CUSTOMER),
          "order_heads", List.of(Set.of("order_id"), CUSTOMER),
          "order_items", List.of(Set.of("order_id"), PRODUCT),
          "products", List.of(PRODUCT, Set.of("product_cost")),
          "customers", List.of(Set.of("customer_id"), CUSTOMER));

  private final SheetKind kind;
  private final Sheet sheet;
  private final Map<String, Integer> columns;
  private final Map<Integer, Period> periods;
  private final Synonyms synonyms;

  Doubts(
      SheetKind kind,
      Sheet sheet,
      Map<String, Integer> columns,
      Map<Integer, Period> periods,
      Synonyms synonyms) {
    this.kind = kind;
    this.sheet = sheet;
    this.columns = columns;
    this.periods = periods;
    this.synonyms = synonyms;
  }

  /** What the confidence is multiplied with; the reasons are added. */
  double factor(List<String> reasons) {
    double factor = 1;
    for (HeaderWords header : sheet.words()) {
      for (String word : header.plain()) {
        if (synonyms.refused().contains(word) && !(isSure() && kind.beside().contains(word))) {
          reasons.add("“" + word + "” is a word of other sheets");
          factor = 0.3;
        }
      }
    }
    if (!isSigned()) {
      reasons.add(
          "no column names " + String.join(" or ", kind.signs().stream().sorted().toList()));
      factor *= 0.6;
    }
    for (String never : kind.never().stream().sorted().toList()) {
      if (sheet.says(Set.of(never), this::mayDeny)) {
        reasons.add("“" + never + "” is no word of a sheet of " + kind.name());
        factor *= 0.5;
        break;
      }
    }
    factor *= repeated(reasons) * foreignId(reasons);
    return factor
        * switch (kind.name()) {
          case "orders" -> new OrderDoubts(sheet, columns, synonyms).ofOrders(reasons);
          case "feedback" -> bareComments(reasons);
          case "engagements" -> visitsOnTheSpot(reasons);
          case "opportunities" -> new OrderDoubts(sheet, columns, synonyms).ofDeals(reasons);
          case "order_heads" -> new OrderDoubts(sheet, columns, synonyms).ofHeads(reasons);
          case "order_items" -> new OrderDoubts(sheet, columns, synonyms).ofLines(reasons);
          default -> 1;
        };
  }

  private boolean isSure() {
    List<Set<String>> sure = SURE.getOrDefault(kind.name(), List.of());
    return !sure.isEmpty()
        && sure.stream().allMatch(any -> any.stream().anyMatch(columns::containsKey));
  }

  /**
   * What a campaign brought is counted in customers and orders, and what a customer last did is
   * told of them; neither names them.
   */
  private boolean mayDeny(int column) {
    Set<String> meanings = sheet.words().get(column).meanings();
    if (kind.name().equals("snapshots") && meanings.contains("last")) {
      return false;
    }
    return !kind.name().equals("campaigns")
        || meanings.contains("id")
        || sheet.evidence().get(column).share(ValueKind.NUMBER) < 1;
  }

  /** Whom somebody went to see did not visit anything. */
  private double visitsOnTheSpot(List<String> reasons) {
    Integer visited = columns.get("visited_at");
    if (visited != null
        && !columns.containsKey("action")
        && !columns.containsKey("visits")
        && !sheet.says(WEB)) {
      reasons.add("“%s” may be of visits on the spot".formatted(sheet.name(visited)));
      return 0.5;
    }
    return 1;
  }

  /** A comment alone is feedback only where its header says so. */
  private double bareComments(List<String> reasons) {
    boolean hasScore =
        Set.of("nps_score", "csat_score", "rating").stream().anyMatch(columns::containsKey);
    Integer comment = columns.get("comment");
    if (!hasScore
        && comment != null
        && sheet.words().get(comment).plain().stream().noneMatch(OPINIONS::contains)) {
      reasons.add("“%s” may be a note of anybody".formatted(sheet.name(comment)));
      return 0.5;
    }
    return 1;
  }

  private boolean isSigned() {
    return columns.values().stream()
        .flatMap(column -> sheet.words().get(column).meanings().stream())
        .anyMatch(kind.signs()::contains);
  }

  private double repeated(List<String> reasons) {
    for (String role : RECORDS.getOrDefault(kind.name(), List.of())) {
      Integer column = columns.get(role);
      if (column != null) {
        if (sheet.evidence().get(column).distinct() < MOSTLY_UNIQUE) {
          reasons.add("“" + sheet.name(column) + "” repeats, so a row is something else");
          return 0.5;
        }
        return 1;
      }
    }
    return 1;
  }

  /** An id of something that the sheet knows nothing of says that its rows are something else. */
  private double foreignId(List<String> reasons) {
    for (int i = 0; i < sheet.width(); i++) {
      Set<String> meanings = sheet.words().get(i).meanings();
      if (!columns.containsValue(i)
          && !periods.containsKey(i)
          && meanings.contains("id")
          && synonyms.role(Role.IGNORED).weight(sheet.words().get(i)) == 0
          && (i == 0 || !columns.containsKey("order_id"))
          && sheet.evidence().get(i).distinct() >= MOSTLY_UNIQUE
          && sheet.evidence().get(i).cells().size() > 1) {
        reasons.add("“" + sheet.name(i) + "” names records of another kind");
        return 0.6;
      }
    }
    return 1;
  }
}
