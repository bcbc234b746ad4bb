package io.clientele.tests.faults;

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
}
