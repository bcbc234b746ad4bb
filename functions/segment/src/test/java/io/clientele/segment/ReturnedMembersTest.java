package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.entity.Entity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A company whose audience came back before any campaign was fed. */
class ReturnedMembersTest {
  private final Bench bench = new Bench();

  @Test
  void theirCampaignIsInTheRoiElementWithHowManyWereTreatedAndHeldOut() throws Exception {
    bench.lake.add(
        "customers.csv",
        Bench.NOW.minusSeconds(7200),
        Entity.CUSTOMERS,
        "customer_id = 'a'",
        "customer_id = 'b'",
        "customer_id = 'c'");
    bench.lake.add(
        "members.csv",
        Bench.NOW.minusSeconds(3600),
        Entity.CAMPAIGN_MEMBERS,
        member("a", false),
        member("b", false),
        member("c", true));
    bench.segmentation().handle(bench.upload("m1"));

    Map<String, Object> roi =
        JSON.std.mapFrom(bench.text("serving/%s/rfm/elements/roi.json".formatted(runId(1))));
    assertThat(roi).doesNotContainKey("status");
    assertThat(String.valueOf(roi.get("campaigns")))
        .contains("campaign_id=spring, name=null", "treated=2, holdout=1", "lift=null");
  }

  private static String member(String customer, boolean isHoldout) {
    return "campaign_id = 'spring', customer_id = '%s', is_holdout = %s"
        .formatted(customer, isHoldout);
  }
}
