package io.clientele.api.schemes;

import io.clientele.api.ApiSettings;
import io.clientele.domain.run.SliceKey;
import io.clientele.domain.store.ObjectStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** The documents that a run lays out for the API: a request reads one of them, or a part of one. */
@Singleton
final class ServingDocuments {
  /** All elements of a scheme, several times over. */
  private static final long KEPT_BYTES = 32L << 20;

  private final ObjectStore store;
  private final String bucket;
  private final KeptDocuments documents;

  ServingDocuments(ObjectStore store, ApiSettings settings) {
    this.store = store;
    this.bucket = settings.lakeBucket();
    this.documents = new KeptDocuments(key -> store.read(bucket, key), KEPT_BYTES);
  }

  /** The schemes of a run and their quality; empty where it is from before there was this. */
  Optional<byte[]> schemes(String runId) throws IOException {
    return documents.read("serving/%s/schemes.json".formatted(runId));
  }

  /** The body of an element's answer; empty where the run has none. */
  Optional<byte[]> element(String runId, Scheme scheme, String element) throws IOException {
    return documents.read("serving/%s/%s/elements/%s.json".formatted(runId, scheme.id(), element));
  }

  /** Likewise of the customers of a filter; empty where the run keeps no figures of them. */
  Optional<byte[]> element(String runId, Scheme scheme, ElementFilter filter, String element)
      throws IOException {
    return documents.read(
        SliceKey.document(runId, scheme.id(), filter.attribute(), filter.value(), element));
  }

  /** Who moved where since the run before; empty where the run has no such scheme. */
  Optional<byte[]> migration(String runId, Scheme scheme) throws IOException {
    return documents.read("serving/%s/%s/migration.json".formatted(runId, scheme.id()));
  }

  /** Who is where, a line each as {@link MemberLines} reads them; empty where the run has none. */
  Optional<byte[]> members(String runId, Scheme scheme) throws IOException {
    return store.read(bucket, "serving/%s/%s/members.txt".formatted(runId, scheme.id()));
  }

  /** Lines of the customers of a segment, in the order of {@code sort}. */
  LineReader customers(String runId, Scheme scheme, String segmentId, CustomerSort sort) {
    String key =
        "serving/%s/%s/customers/%s/%s.ndjson"
            .formatted(runId, scheme.id(), segmentId, sort.word());
    return new LineReader((offset, length) -> store.readRange(bucket, key, offset, length));
  }

  /** Lines of the comments of a segment; not kept, since an erasure may take some away. */
  LineReader comments(String runId, Scheme scheme, String segmentId) {
    String key = "serving/%s/%s/comments/%s.ndjson".formatted(runId, scheme.id(), segmentId);
    return new LineReader((offset, length) -> store.readRange(bucket, key, offset, length));
  }
}
