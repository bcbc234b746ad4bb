package io.clientele.domain.upload;

/** Has uploads ingested that no event told of. */
public interface IngestRequests {
  /** May be repeated: an upload that is final is not worked on again. */
  void request(ObjectVersion object);
}
