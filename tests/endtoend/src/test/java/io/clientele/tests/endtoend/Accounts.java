package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.tests.conservation.Conservation;
import io.clientele.tests.conservation.Evidence;
import io.clientele.tests.conservation.Evidence.Extent;
import io.clientele.tests.conservation.Finding;
import io.clientele.tests.conservation.LedgerEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Asserts that every row of every upload is accounted for, by code that the product has no part in.
 */
final class Accounts {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Set<String> UNFINISHED = Set.of("received", "processing");
  private static final String BUCKETS = "s3/clientele-local-%s-000000000000";

  private Accounts() {}

  /** Of a product that runs on the state, once it is through with its uploads. */
  static void check(RunningProduct product, Path state) throws Exception {
    List<Map<String, AttributeValue>> items = settledItems(product);
    boolean hasErased = items.stream().anyMatch(item -> text(item, "pk").startsWith("ERASURE#"));
    check(
        new Evidence(
            state.resolve(BUCKETS.formatted("uploads")),
            items.stream()
                .filter(item -> text(item, "pk").equals("UPLOAD"))
                .map(Accounts::entry)
                .toList(),
            state.resolve(BUCKETS.formatted("lake")),
            hasErased ? Extent.AFTER_ERASURE : Extent.EVERYTHING));
  }

  /** Of what {@code load} read and wrote. */
  static void check(Path data, Path out) throws IOException {
    check(
        new Evidence(
            data,
            new Loaded(out).uploads().stream().map(Accounts::loaded).toList(),
            out,
            Extent.WITHOUT_LAKE));
  }

  private static void check(Evidence evidence) throws IOException {
    Finding finding = Conservation.check(evidence);
    assertThat(finding.faults()).as("of %d objects", finding.objects()).isEmpty();
  }

  private static List<Map<String, AttributeValue>> settledItems(RunningProduct product)
      throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<Map<String, AttributeValue>> items = product.items();
    while (items.stream().anyMatch(item -> UNFINISHED.contains(text(item, "status")))
        && Instant.now().isBefore(deadline)) {
      Thread.sleep(200);
      items = product.items();
    }
    return items;
  }

  private static LedgerEntry entry(Map<String, AttributeValue> item) {
    Map<String, String> files = new LinkedHashMap<>();
    Objects.requireNonNull(item.get("files"), "files")
        .m()
        .forEach((table, key) -> files.put(table, key.s()));
    return new LedgerEntry(
        text(item, "sk"),
        text(item, "key"),
        text(item, "version"),
        text(item, "status"),
        whole(item, "rows_read"),
        whole(item, "rows_accepted"),
        whole(item, "rows_duplicate"),
        whole(item, "rows_quarantined"),
        files,
        !text(item, "settled_by").isEmpty());
  }

  private static LedgerEntry loaded(Map<String, Object> upload) {
    return new LedgerEntry(
        String.valueOf(upload.get("upload_id")),
        String.valueOf(upload.get("key")),
        "",
        String.valueOf(upload.get("status")),
        Loaded.whole(upload, "rows_read"),
        Loaded.whole(upload, "rows_accepted"),
        Loaded.whole(upload, "rows_duplicate"),
        Loaded.whole(upload, "rows_quarantined"),
        Map.of(),
        true);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  private static long whole(Map<String, AttributeValue> item, String name) {
    return Long.parseLong(Objects.requireNonNull(item.get(name), name).n());
  }
}
