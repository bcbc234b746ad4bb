package io.clientele.aws;

import io.clientele.domain.audience.Audience;
import io.clientele.domain.audience.AudienceCounts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An audience as an item of the state table. */
final class AudienceItem {
  static final String EXPIRES_AT = "expires_at";

  private AudienceItem() {}

  static Map<String, AttributeValue> key(String audienceId) {
    return Map.of(
        "pk", Attributes.text("AUDIENCE#" + audienceId), "sk", Attributes.text("AUDIENCE"));
  }

  static Map<String, AttributeValue> of(Audience audience) {
    AudienceCounts counts = audience.counts();
    Map<String, AttributeValue> item = new LinkedHashMap<>(key(audience.audienceId()));
    item.put("audience_id", Attributes.text(audience.audienceId()));
    item.put("run_id", Attributes.text(audience.runId()));
    item.put("as_of", Attributes.instant(audience.asOf()));
    item.put("campaign_id", Attributes.text(audience.campaignId()));
    item.put("segments", Attributes.map(audience.segments(), Attributes::texts));
    item.put("filters", Attributes.map(audience.filters(), Attributes::texts));
    item.put("holdout_share", Attributes.number(audience.holdoutShare()));
    item.put("selected", Attributes.number(counts.selected()));
    item.put("without_consent", Attributes.number(counts.withoutConsent()));
    item.put("without_contact", Attributes.number(counts.withoutContact()));
    item.put("holdout", Attributes.number(counts.holdout()));
    item.put("exported", Attributes.number(counts.exported()));
    item.put("created_by", Attributes.text(audience.createdBy()));
    item.put("created_at", Attributes.instant(audience.createdAt()));
    item.put(EXPIRES_AT, Attributes.instant(audience.expiresAt()));
    return item;
  }

  static Audience read(Map<String, AttributeValue> item) {
    return new Audience(
        Attributes.requiredText(item, "audience_id"),
        Attributes.requiredText(item, "run_id"),
        Attributes.requiredInstant(item, "as_of"),
        Attributes.requiredText(item, "campaign_id"),
        new TreeMap<>(Attributes.mapOf(item, "segments", AudienceItem::texts)),
        new TreeMap<>(Attributes.mapOf(item, "filters", AudienceItem::texts)),
        new BigDecimal(item.getOrDefault("holdout_share", Attributes.number(0)).n()),
        new AudienceCounts(
            Attributes.longOf(item, "selected"),
            Attributes.longOf(item, "without_consent"),
            Attributes.longOf(item, "without_contact"),
            Attributes.longOf(item, "holdout"),
            Attributes.longOf(item, "exported")),
        Attributes.requiredText(item, "created_by"),
        Attributes.requiredInstant(item, "created_at"),
        Attributes.requiredInstant(item, EXPIRES_AT));
  }

  private static List<String> texts(AttributeValue list) {
    return list.l().stream().map(AttributeValue::s).toList();
  }
}
