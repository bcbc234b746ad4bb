package io.clientele.local.load;

import io.clientele.local.ApiClient;
import io.clientele.local.LocalCloud;
import java.io.IOException;
import java.time.Duration;

/** Waits until every upload has come to its end. */
final class UploadsWait {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final LocalCloud cloud;
  private final ApiClient api;

  UploadsWait(LocalCloud cloud, ApiClient api) {
    this.cloud = cloud;
    this.api = api;
  }

  /** Ends with some uploads unfinished where they were tried too often. */
  UploadItems await(int expected) throws IOException, InterruptedException {
    while (true) {
      UploadItems uploads = new UploadItems(api.items("/v1/uploads"));
      long finished = uploads.finished();
      if (finished >= expected) {
        return uploads;
      }
      if (finished + cloud.givenUp() >= expected) {
        throw new IOException(
            "%d of %d uploads could not be worked on: ingest failed on them again and again."
                .formatted(expected - finished, expected));
      }
      Thread.sleep(INTERVAL);
    }
  }
}
