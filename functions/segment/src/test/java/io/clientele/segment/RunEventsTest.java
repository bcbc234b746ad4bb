package io.clientele.segment;

import static io.clientele.segment.Bench.NOW;
import static io.clientele.segment.Bench.order;
import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.event.EventSchemas;
import io.clientele.domain.event.ProductEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RunEventsTest {
  private final EventSchemas schemas = new EventSchemas();
  private final Bench bench = new Bench();

  @Test
  void whatTheWorldIsToldIsAsTheSchemasPromise() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    bench.segmentation().handle(bench.request(runId(500), NOW));
    bench.lake.add(
        "no-rate.csv",
        NOW.minusSeconds(100),
        Entity.ORDERS,
        order("o9", "'c1'", "2024-03-20", "7.00").replace("'USD'", "'XAF'"));
    bench.segmentation().handle(bench.upload("m2"));
    bench.store.write(
        Lake.UPLOADS,
        "config/settings.yaml",
        "time_zone: Warszawa".getBytes(StandardCharsets.UTF_8),
        "text/yaml");
    bench.segmentation().handle(bench.upload("m3"));
    assertThat(bench.events.events())
        .extracting(ProductEvent::type)
        .containsExactly("run.published", "run.published", "run.rejected", "run.rejected");
    for (ProductEvent event : bench.events.events()) {
      assertThat(schemas.violations(event)).as(event::toString).isEmpty();
    }
  }
}
