package io.clientele.api.customers;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Whom a run knows. */
@Singleton
public final class KnownCustomers {
  private final CustomerFiles files;

  KnownCustomers(CustomerFiles files) {
    this.files = files;
  }

  /** True for anybody where the run is from before runs kept their customers one by one. */
  public boolean has(String runId, String customerId) throws IOException {
    Optional<CustomerIndex> index = files.index(runId);
    return index.isEmpty() || files.customer(runId, index.get(), customerId).isPresent();
  }
}
