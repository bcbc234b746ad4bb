package io.clientele.domain.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Exports that last as long as the test, and what was asked for them. */
public final class InMemorySubjectExports implements SubjectExports, SubjectExportRequests {
  private final Map<String, SubjectExport> exports = new TreeMap<>();
  private final List<String> requested = new ArrayList<>();

  @Override
  public Optional<SubjectExport> ofCustomer(String customerId) {
    return Optional.ofNullable(exports.get(customerId));
  }

  @Override
  public Optional<SubjectExport> find(String exportId) {
    return exports.values().stream()
        .filter(export -> export.exportId().equals(exportId))
        .findFirst();
  }

  @Override
  public void save(SubjectExport export) {
    exports.put(export.customerId(), export);
  }

  @Override
  public void removeAll() {
    exports.clear();
  }

  @Override
  public void requestExport(String exportId) {
    requested.add(exportId);
  }

  public List<String> requested() {
    return List.copyOf(requested);
  }
}
