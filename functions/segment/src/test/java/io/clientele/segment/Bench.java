package io.clientele.segment;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.event.RecordedEvents;
import io.clientele.domain.run.InMemoryRunLedger;
import io.clientele.domain.run.Run;
import io.clientele.domain.store.InMemoryObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.time.SetClock;
import io.clientele.domain.upload.InMemoryUploadLedger;
import io.clientele.domain.upload.Upload;
import io.clientele.segment.model.DuckDbLimits;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import io.clientele.warehouse.model.ModelCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The function over ports in memory, and a small company to feed it. */
final class Bench {
  static final Instant NOW = Instant.parse("2024-04-01T08:00:00Z");
  private static final ModelCatalogue CATALOGUE = ModelCatalogue.load();

  final SetClock clock = new SetClock(NOW);
  final InMemoryObjectStore store = new InMemoryObjectStore(clock);
  final InMemoryUploadLedger uploads = new InMemoryUploadLedger();
  final InMemoryRunLedger runs = new InMemoryRunLedger();
  final RecordedEvents events = new RecordedEvents();
  final Lake lake = new Lake(store, uploads);
  private int ids;

  Segmentation segmentation() {
    return segmentation(new SegmentParts.Ports(store, uploads, runs, events));
  }

  Segmentation segmentation(SegmentParts.Ports ports) {
    return segmentation(ports, CATALOGUE);
  }

  Segmentation segmentation(SegmentParts.Ports ports, ModelCatalogue catalogue) {
    return new SegmentParts(
            ports,
            new SegmentParts.Settings(
                Lake.UPLOADS,
                Lake.BUCKET,
                Duration.ofSeconds(15),
                new DuckDbLimits(500, 2),
                "0.1.0"),
            clock,
            clock::advance,
            () -> runId(++ids))
        .segmentation(catalogue);
  }

  static String runId(int number) {
    return "01HTC000000000000000000%03d".formatted(number);
  }

  Delivery upload(String messageId) {
    return delivery(messageId, new Trigger.Automatic("upload"), 1);
  }

  Delivery request(String runId, @Nullable Instant asOf) {
    return delivery("request-" + runId, new Trigger.Request(runId, asOf), 1);
  }

  Delivery delivery(String messageId, Trigger trigger, int receives) {
    return new Delivery(trigger, messageId, receives, clock.instant().plusSeconds(900));
  }

  /** Three buyers, one who never bought, and one order of nobody. */
  void feedCompany() throws Exception {
    lake.add(
        "customers.csv",
        NOW.minusSeconds(7200),
        Entity.CUSTOMERS,
        "customer_id = 'c1', name = 'Anna Żak', country = 'PL'",
        "customer_id = 'c2', name = 'Beata', country = 'DE'",
        "customer_id = 'c3', name = 'Celina'",
        "customer_id = 'c4', name = 'Dorota', country = 'PL'");
    lake.add(
        "orders.csv",
        NOW.minusSeconds(3600),
        Entity.ORDERS,
        order("o1", "'c1'", "2024-01-10", "100.00"),
        order("o2", "'c1'", "2024-02-10", "50.00"),
        order("o3", "'c1'", "2024-03-10", "50.00"),
        order("o4", "'c2'", "2024-03-01", "300.00"),
        order("o5", "'c3'", "2024-01-05", "20.00"),
        order("o6", "null", "2024-02-01", "10.00"));
  }

  static String order(String orderId, String customer, String day, String amount) {
    return ("order_id = '%s', customer_id = %s, ordered_at = timestamp '%s 12:00:00', status ="
            + " 'completed', currency = 'USD', net_amount = %s")
        .formatted(orderId, customer, day, amount);
  }

  Run run(String runId) {
    return runs.find(runId).orElseThrow();
  }

  String currentRunId() {
    return runs.current().orElseThrow().runId();
  }

  Upload upload(Upload before) {
    return uploads.find(before.uploadId()).orElseThrow();
  }

  /** Everything below a prefix of the lake, as hashes by key. */
  Map<String, String> objects(String prefix) {
    Map<String, String> objects = new TreeMap<>();
    for (StoredObject object : store.list(Lake.BUCKET, prefix)) {
      objects.put(object.key(), object.version());
    }
    return objects;
  }

  List<String> lines(String key) {
    return text(key).lines().toList();
  }

  String text(String key) {
    return new String(store.read(Lake.BUCKET, key).orElseThrow(), StandardCharsets.UTF_8);
  }
}
