package io.clientele.domain.entity;

import static io.clientele.domain.entity.Column.attribute;
import static io.clientele.domain.entity.Column.key;
import static io.clientele.domain.entity.Column.word;
import static io.clientele.domain.entity.ColumnType.BOOLEAN;
import static io.clientele.domain.entity.ColumnType.COUNTRY;
import static io.clientele.domain.entity.ColumnType.CURRENCY;
import static io.clientele.domain.entity.ColumnType.DATE;
import static io.clientele.domain.entity.ColumnType.INSTANT;
import static io.clientele.domain.entity.ColumnType.INTEGER;
import static io.clientele.domain.entity.ColumnType.MONEY;
import static io.clientele.domain.entity.ColumnType.NUMBER;
import static io.clientele.domain.entity.ColumnType.QUANTITY;
import static io.clientele.domain.entity.ColumnType.TEXT;
import static io.clientele.domain.entity.ColumnType.TEXT_LIST;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The canonical tables and their columns, key first. Every one of them ends with {@link Lineage}.
 */
public enum Entity {
  CUSTOMERS(
      key("customer_id", TEXT),
      word("kind", "person", "company"),
      attribute("name", TEXT),
      attribute("email", TEXT),
      attribute("phone", TEXT),
      attribute("birth_date", DATE),
      attribute("gender", TEXT),
      attribute("country", COUNTRY),
      attribute("region", TEXT),
      attribute("city", TEXT),
      attribute("postal_code", TEXT),
      attribute("industry", TEXT),
      attribute("employees", INTEGER),
      attribute("annual_revenue", MONEY),
      attribute("acquisition_channel", TEXT),
      attribute("acquired_at", INSTANT),
      attribute("owner", TEXT),
      attribute("consent_marketing", BOOLEAN),
      attribute("preferences", TEXT_LIST),
      attribute("updated_at", INSTANT)),
  ORDERS(
      key("order_id", TEXT),
      attribute("customer_id", TEXT),
      attribute("ordered_at", INSTANT),
      word("status", "completed", "cancelled", "refunded"),
      attribute("currency", CURRENCY),
      attribute("gross_amount", MONEY),
      attribute("discount_amount", MONEY),
      attribute("refund_amount", MONEY),
      attribute("net_amount", MONEY),
      attribute("cost_amount", MONEY),
      attribute("channel", TEXT)),
  ORDER_LINES(
      key("order_id", TEXT),
      key("line_no", INTEGER),
      attribute("sku", TEXT),
      attribute("product", TEXT),
      attribute("category", TEXT),
      attribute("quantity", QUANTITY),
      attribute("unit_price", MONEY),
      attribute("net_amount", MONEY),
      attribute("cost_amount", MONEY)),
  OPPORTUNITIES(
      key("opportunity_id", TEXT),
      attribute("customer_id", TEXT),
      attribute("name", TEXT),
      attribute("stage", TEXT),
      attribute("probability", NUMBER),
      attribute("amount", MONEY),
      attribute("currency", CURRENCY),
      attribute("is_closed", BOOLEAN),
      attribute("is_won", BOOLEAN),
      attribute("created_at", INSTANT),
      attribute("closed_at", INSTANT),
      attribute("owner", TEXT),
      attribute("product", TEXT)),
  ENGAGEMENTS(
      key("engagement_id", TEXT),
      attribute("customer_id", TEXT),
      attribute("occurred_at", INSTANT),
      word("channel", "email", "web", "social", "sms", "call", "meeting"),
      word(
          "action",
          "sent",
          "delivered",
          "opened",
          "clicked",
          "visited",
          "liked",
          "shared",
          "replied",
          "unsubscribed",
          "bounced"),
      attribute("campaign_id", TEXT),
      attribute("quantity", QUANTITY)),
  CAMPAIGNS(
      key("campaign_id", TEXT),
      attribute("name", TEXT),
      attribute("channel", TEXT),
      attribute("started_at", INSTANT),
      attribute("ended_at", INSTANT),
      attribute("spend_amount", MONEY),
      attribute("currency", CURRENCY),
      word("purpose", "acquisition", "retention"),
      attribute("impressions", INTEGER),
      attribute("clicks", INTEGER)),
  CAMPAIGN_MEMBERS(
      key("campaign_id", TEXT),
      key("customer_id", TEXT),
      attribute("status", TEXT),
      attribute("responded_at", INSTANT),
      attribute("is_holdout", BOOLEAN)),
  FEEDBACK(
      key("feedback_id", TEXT),
      attribute("customer_id", TEXT),
      attribute("order_id", TEXT),
      attribute("answered_at", INSTANT),
      word("kind", "nps", "csat", "rating", "ticket", "comment"),
      attribute("score", NUMBER),
      attribute("scale_max", NUMBER),
      attribute("text", TEXT)),
  SUBSCRIPTIONS(
      key("subscription_id", TEXT),
      attribute("customer_id", TEXT),
      attribute("product", TEXT),
      attribute("started_at", INSTANT),
      attribute("ended_at", INSTANT),
      word("status", "active", "cancelled"),
      attribute("mrr", MONEY),
      attribute("currency", CURRENCY)),
  CUSTOMER_FACTS(
      key("customer_id", TEXT),
      key("measure", TEXT),
      key("period_start", DATE),
      attribute("period_end", DATE),
      attribute("value", NUMBER),
      attribute("unit", TEXT)),
  PRODUCTS(
      key("sku", TEXT),
      attribute("product", TEXT),
      attribute("category", TEXT),
      attribute("list_price", MONEY),
      attribute("unit_cost", MONEY),
      attribute("currency", CURRENCY)),
  FX_RATES(key("currency", CURRENCY), key("date", DATE), attribute("rate_to_reporting", NUMBER));

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<Column> columns;

  Entity(Column... columns) {
    this.columns = List.of(columns);
  }

  /** The entity's own columns, without {@link Lineage}. */
  public List<Column> columns() {
    return columns;
  }

  public List<Column> keys() {
    return columns.stream().filter(Column::isKey).toList();
  }

  /** The snake_case name: of the table, in profiles and in JSON. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its table of raw accepted rows. */
  public String lakeTable() {
    return "lake_" + table();
  }

  public static Optional<Entity> byTable(String table) {
    return Arrays.stream(values()).filter(entity -> entity.table().equals(table)).findFirst();
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
