package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import org.junit.jupiter.api.Test;

class ContactsTest {
  private final Bench bench = new Bench();

  @Test
  void aRunLaysOutWhoMayBeWrittenToAndWhere() throws Exception {
    bench.lake.add(
        "customers.csv",
        Bench.NOW.minusSeconds(7200),
        Entity.CUSTOMERS,
        "customer_id = 'c1', name = 'Anna Żak', email = 'anna@example.com', consent_marketing = true",
        "customer_id = 'c2', name = 'Beata', phone = '+48600100200', consent_marketing = false",
        "customer_id = 'c3', name = 'Celina', email = 'celina@example.com'",
        "customer_id = 'c4', email = 'dora@example.com', consent_marketing = true");
    bench.lake.add(
        "orders.csv",
        Bench.NOW.minusSeconds(3600),
        Entity.ORDERS,
        Bench.order("o1", "'c1'", "2024-03-10", "50.00"));
    bench.lake.add(
        "mailing.csv",
        Bench.NOW.minusSeconds(3600),
        Entity.ENGAGEMENTS,
        "engagement_id = 'e1', customer_id = 'c4', occurred_at = timestamp '2024-03-01 12:00:00', channel = 'email', action = 'unsubscribed'");

    bench.segmentation().handle(bench.upload("m1"));

    assertThat(bench.lines("contacts/" + runId(1) + ".ndjson"))
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .startsWith(
                      "{\"customer_id\":\"c1\",\"name\":\"Anna Żak\",\"email\":\"anna@example.com\",\"phone\":null,\"country\":null,\"channel\":null,\"owner\":null,\"categories\":[],\"consents\":true,\"rfm\":\"");
              assertThat(lines.get(1))
                  .contains(
                      "\"phone\":\"+48600100200\"", "\"consents\":false", "\"rfm\":\"prospects\"");
              assertThat(lines.get(2)).contains("\"consents\":false");
              assertThat(lines.get(3)).contains("\"consents\":false");
            });
  }
}
