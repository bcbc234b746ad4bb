package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.event.EventSchemas;
import io.clientele.domain.event.ProductEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadEventsTest {
  private final EventSchemas schemas = new EventSchemas();
  @TempDir Path directory = Path.of("");

  @Test
  void whatTheWorldIsToldIsAsTheSchemasPromise() throws Exception {
    Bench bench = new Bench(directory);
    bench.ingest("products.csv", "product,series,sales_price\nGTX,G,550.50\nMG,M,lots\n");
    bench.ingest("none.csv", "shoe,size\nleft,44\n");
    bench.ingest("empty.csv", "");
    bench.ingest("a..b.csv", "product,series,sales_price\nGTX,G,1\n");
    assertThat(bench.events.events())
        .extracting(ProductEvent::type)
        .containsExactly(
            "upload.done", "upload.quarantined", "upload.quarantined", "upload.quarantined");
    for (ProductEvent event : bench.events.events()) {
      assertThat(schemas.violations(event)).as(event::toString).isEmpty();
    }
  }
}
