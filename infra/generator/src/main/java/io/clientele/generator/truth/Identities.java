package io.clientele.generator.truth;

import io.clientele.generator.company.Customer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Which customer each record of the CRM really is. */
public final class Identities implements Closeable {
  private final TruthFile file;

  public Identities(Path folder) throws IOException {
    file = new TruthFile(folder.resolve("identities.csv"), "object", "id", "customer_no");
  }

  public void account(String id, Customer customer) throws IOException {
    file.write("Account", id, customer.number());
  }

  public void contact(String id, Customer customer) throws IOException {
    file.write("Contact", id, customer.number());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
