package io.clientele.segment.publish;

import io.clientele.domain.run.SliceKey;
import io.clientele.domain.store.ObjectStore;
import io.clientele.segment.manifest.Predecessor;
import java.io.IOException;
import java.nio.file.Path;

/** Where the files of a run lie in the lake bucket. */
final class ServingFiles {
  private final ObjectStore store;
  private final String lakeBucket;

  ServingFiles(ObjectStore store, String lakeBucket) {
    this.store = store;
    this.lakeBucket = lakeBucket;
  }

  void mart(String runId, String table, Path parquet) throws IOException {
    store.write(
        lakeBucket,
        "marts/%s/run_id=%s/part-0.parquet".formatted(table, runId),
        parquet,
        "application/vnd.apache.parquet");
  }

  void document(String runId, String name, byte[] json) throws IOException {
    store.write(lakeBucket, Predecessor.documentKey(runId, name), json, "application/json");
  }

  void profiles(String runId, Path lines) throws IOException {
    store.write(
        lakeBucket, "serving/%s/customers.ndjson".formatted(runId), lines, "application/x-ndjson");
  }

  void profileIndex(String runId, Object body) throws IOException {
    store.write(
        lakeBucket,
        "serving/%s/customers.json".formatted(runId),
        Json.bytes(body),
        "application/json");
  }

  void contacts(String runId, Path lines) throws IOException {
    store.write(lakeBucket, "contacts/%s.ndjson".formatted(runId), lines, "application/x-ndjson");
  }

  void schemes(String runId, Object body) throws IOException {
    store.write(
        lakeBucket,
        "serving/%s/schemes.json".formatted(runId),
        Json.bytes(body),
        "application/json");
  }

  void element(String runId, String scheme, String element, Object body) throws IOException {
    store.write(
        lakeBucket,
        "serving/%s/%s/elements/%s.json".formatted(runId, scheme, element),
        Json.bytes(body),
        "application/json");
  }

  void element(String runId, String scheme, Slice slice, String element, Object body)
      throws IOException {
    store.write(
        lakeBucket,
        SliceKey.document(runId, scheme, slice.attribute(), slice.value(), element),
        Json.bytes(body),
        "application/json");
  }

  void migration(String runId, String scheme, Object body) throws IOException {
    store.write(
        lakeBucket,
        "serving/%s/%s/migration.json".formatted(runId, scheme),
        Json.bytes(body),
        "application/json");
  }

  void members(String runId, String scheme, Path lines) throws IOException {
    store.write(
        lakeBucket, "serving/%s/%s/members.txt".formatted(runId, scheme), lines, "text/plain");
  }

  void customers(String runId, String scheme, String segmentId, String sort, Path lines)
      throws IOException {
    store.write(
        lakeBucket,
        "serving/%s/%s/customers/%s/%s.ndjson".formatted(runId, scheme, segmentId, sort),
        lines,
        "application/x-ndjson");
  }

  void comments(String runId, String scheme, String segmentId, Path lines) throws IOException {
    store.write(
        lakeBucket,
        "serving/%s/%s/comments/%s.ndjson".formatted(runId, scheme, segmentId),
        lines,
        "application/x-ndjson");
  }
}
