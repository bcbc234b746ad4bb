package io.clientele.local.load;

import io.clientele.local.ApiClient;
import io.clientele.local.Console;
import io.clientele.local.LocalCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Waits until every upload has come to its end. */
final class UploadsWait {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final LocalCloud cloud;
  private final ApiClient api;

  private final Console console;

  UploadsWait(LocalCloud cloud, ApiClient api, Console console) {
    this.cloud = cloud;
    this.api = api;
    this.console = console;
  }

  /** Ends with some uploads unfinished where they were tried too often, unless all of them were. */
  UploadItems await(Set<String> keys) throws IOException, InterruptedException {
    int expected = keys.size();
    Heartbeat heartbeat = new Heartbeat(console);
    while (true) {
      UploadItems uploads = new UploadItems(api.items("/v1/uploads"));
      long finished = uploads.finished(keys);
      if (finished >= expected) {
        return uploads;
      }
      if (finished + cloud.givenUp() >= expected) {
        String why =
            "%d of %d files could not be worked on: ingest failed on them again and again, at last with %s"
                .formatted(
                    expected - finished,
                    expected,
                    cloud.failures().lastReason("ingest").orElse("no reason"));
        if (finished == 0) {
          throw new IOException(why);
        }
        console.say(why);
        return uploads;
      }
      heartbeat.beat(
          () ->
              "ingest at work: %d of %d files done, %s"
                  .formatted(finished, expected, Memory.of(cloud, "ingest")));
      Thread.sleep(INTERVAL);
    }
  }
}
