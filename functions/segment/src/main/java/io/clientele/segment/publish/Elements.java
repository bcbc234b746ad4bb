package io.clientele.segment.publish;

import java.util.List;
import java.util.Set;

/** The elements that are marts and nothing else; {@link Overview} and {@link Growth} are more. */
final class Elements {
  static final List<String> PURCHASES = List.of("orders", "opportunities");

  /** Those that revenue without the dates of purchases fills. */
  static final Set<String> OF_REVENUE = Set.of("performance", "trends");

  /** Parts that compare campaigns or products, whichever customers are asked for. */
  private static final Set<String> OF_ALL_CUSTOMERS = Set.of("product_pairs", "campaign_roi");

  private Elements() {}

  static boolean isOfAllCustomers(String mart) {
    return OF_ALL_CUSTOMERS.contains(mart);
  }

  static List<ElementDocument> documents() {
    return List.of(
        ElementDocument.of(
            "characteristics",
            List.of("customers"),
            "attributes=segment_attributes",
            "differentiators=segment_differentiators"),
        ElementDocument.of("performance", PURCHASES),
        ElementDocument.of(
            "opportunities",
            List.of("opportunities"),
            "expected_closes=segment_expected_closes",
            "funnel=segment_funnel"),
        ElementDocument.of(
            "behaviour",
            PURCHASES,
            "interpurchase=segment_interpurchase",
            "categories=segment_categories",
            "weekdays=segment_weekdays"),
        ElementDocument.of("retention", PURCHASES, "cohorts=segment_cohorts"),
        ElementDocument.of("profitability", PURCHASES),
        ElementDocument.of(
            "engagement",
            List.of("engagements"),
            "channels=segment_engagement_channels",
            "campaigns=segment_campaigns"),
        ElementDocument.of(
            "cross_sell",
            List.of("order_lines"),
            "pairs=product_pairs",
            "products=segment_products"),
        ElementDocument.of(
            "satisfaction",
            List.of("feedback"),
            "answers=segment_answers",
            "topics=segment_topics"),
        ElementDocument.of(
            "roi", List.of("campaigns", "campaign_members"), "campaigns=campaign_roi"),
        ElementDocument.of("trends", PURCHASES));
  }
}
