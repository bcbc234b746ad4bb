package io.clientele.domain.subject;

/** Asks for work on an export; what is asked twice does no harm. */
public interface SubjectExportRequests {
  void requestExport(String exportId);
}
