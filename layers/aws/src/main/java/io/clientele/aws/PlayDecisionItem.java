package io.clientele.aws;

import io.clientele.domain.strategy.PlayDecision;
import io.clientele.domain.strategy.PlayStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A decision about a play as an item of the state table. */
final class PlayDecisionItem {
  private PlayDecisionItem() {}

  static AttributeValue partition(String scheme) {
    return Attributes.text("STRATEGY#" + scheme);
  }

  static Map<String, AttributeValue> of(PlayDecision decision) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("pk", partition(decision.scheme()));
    item.put("sk", Attributes.text(decision.segmentId() + "#" + decision.playId()));
    item.put("scheme", Attributes.text(decision.scheme()));
    item.put("segment_id", Attributes.text(decision.segmentId()));
    item.put("play_id", Attributes.text(decision.playId()));
    item.put("status", Attributes.text(decision.status().word()));
    item.put("owner", Attributes.text(decision.owner()));
    item.put("version", Attributes.number(decision.version()));
    item.put("decided_at", Attributes.instant(decision.decidedAt()));
    return item;
  }

  static PlayDecision read(Map<String, AttributeValue> item) {
    return new PlayDecision(
        Attributes.requiredText(item, "scheme"),
        Attributes.requiredText(item, "segment_id"),
        Attributes.requiredText(item, "play_id"),
        PlayStatus.of(Attributes.requiredText(item, "status")).orElseThrow(),
        Attributes.textOf(item, "owner"),
        Attributes.longOf(item, "version"),
        Attributes.requiredInstant(item, "decided_at"));
  }
}
