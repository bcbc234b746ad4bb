package io.clientele.tests.faults;

import java.util.Map;

/** What a world's bucket, table, bus and queue are called. The uploads bucket is everyone's. */
record WorldNames(int number) {
  static final String UPLOADS_BUCKET = "uploads";

  String lakeBucket() {
    return "lake-" + number;
  }

  String table() {
    return "state-" + number;
  }

  String bus() {
    return "bus-" + number;
  }

  /** Gets every event of the bus. */
  String queue() {
    return "events-" + number;
  }

  /** Gets the runs, erasures and exports that are asked for. */
  String requestQueue() {
    return "requests-" + number;
  }

  /** Gets what a sweep asks for. */
  String ingestQueue() {
    return "ingest-" + number;
  }

  /** As the template sets it for the functions. */
  Map<String, String> environment(String ingestQueueUrl, String requestQueueUrl) {
    return Map.ofEntries(
        Map.entry("UPLOADS_BUCKET", UPLOADS_BUCKET),
        Map.entry("LAKE_BUCKET", lakeBucket()),
        Map.entry("INGEST_QUEUE_URL", ingestQueueUrl),
        Map.entry("SEGMENT_QUEUE_URL", requestQueueUrl),
        Map.entry("PRIVACY_QUEUE_URL", requestQueueUrl),
        Map.entry("STATE_TABLE", table()),
        Map.entry("EVENT_BUS", bus()),
        Map.entry("QUIET_SECONDS", "0"),
        Map.entry("PSEUDONYM_KEY", "a key of a test, forty letters long....."),
        Map.entry("DUCKDB_MEMORY_MB", "256"),
        Map.entry("UPLOAD_DAYS", "30"),
        Map.entry("RUN_DAYS", "30"),
        Map.entry("VERSION", "0.1.0"));
  }
}
