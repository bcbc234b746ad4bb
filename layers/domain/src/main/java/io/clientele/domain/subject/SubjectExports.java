package io.clientele.domain.subject;

import java.util.Optional;

/** The durable record of exports, at most one a customer. */
public interface SubjectExports {
  Optional<SubjectExport> ofCustomer(String customerId);

  Optional<SubjectExport> find(String exportId);

  /** Keeps it in place of the customer's one before. */
  void save(SubjectExport export);

  /** Forgets all of them, and who they were about. */
  void removeAll();
}
