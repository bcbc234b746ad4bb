package io.clientele.api.customers;

import io.clientele.api.ApiSettings;
import io.clientele.domain.store.ObjectStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads one customer of a run. */
@Singleton
final class CustomerFiles {
  private static final int RUNS_KEPT = 3;

  private final ObjectStore store;
  private final String bucket;

  /**
   * A run never changes, so its index is read once by each process. Where somebody was erased lines
   * are blank, and all others where they were.
   */
  private final Map<String, CustomerIndex> indexes = new ConcurrentHashMap<>();

  CustomerFiles(ObjectStore store, ApiSettings settings) {
    this.store = store;
    this.bucket = settings.lakeBucket();
  }

  /** Empty where the run has none, because it is from before there was one. */
  Optional<CustomerIndex> index(String runId) throws IOException {
    CustomerIndex kept = indexes.get(runId);
    if (kept != null) {
      return Optional.of(kept);
    }
    Optional<byte[]> document = store.read(bucket, "serving/%s/customers.json".formatted(runId));
    if (document.isEmpty()) {
      return Optional.empty();
    }
    CustomerIndex index = CustomerIndex.of(Fields.read(document.get()));
    if (indexes.size() >= RUNS_KEPT) {
      indexes.clear();
    }
    indexes.put(runId, index);
    return Optional.of(index);
  }

  /** Empty where the run knows no such customer. */
  Optional<Fields> customer(String runId, CustomerIndex index, String customerId)
      throws IOException {
    CustomerIndex.@Nullable Part part = index.part(customerId);
    if (part == null) {
      return Optional.empty();
    }
    byte[] lines =
        store
            .readRange(
                bucket,
                "serving/%s/customers.ndjson".formatted(runId),
                part.offset(),
                part.length())
            .orElse(new byte[0]);
    for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isBlank()) {
        Fields customer = Fields.read(line.getBytes(StandardCharsets.UTF_8));
        if (customer.text("customer_id").equals(customerId)) {
          return Optional.of(customer);
        }
      }
    }
    return Optional.empty();
  }
}
