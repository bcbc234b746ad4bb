package io.clientele.local.load;

import io.clientele.local.ApiClient;
import io.clientele.local.Console;
import io.clientele.local.LocalCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for a run and waits for its end. */
final class RunWait {
  private static final Set<String> FINAL = Set.of("published", "rejected", "failed");
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final LocalCloud cloud;
  private final ApiClient api;
  private final Console console;

  RunWait(LocalCloud cloud, ApiClient api, Console console) {
    this.cloud = cloud;
    this.api = api;
    this.console = console;
  }

  Map<String, Object> run(@Nullable String asOf) throws IOException, InterruptedException {
    console.say("Segmenting");
    Map<String, Object> asked =
        api.post("/v1/runs", asOf == null ? "{}" : "{\"as_of\":\"" + asOf + "\"}");
    String path = "/v1/runs/" + UploadItems.text(asked, "run_id");
    while (true) {
      Map<String, Object> run = api.object(path);
      if (FINAL.contains(UploadItems.text(run, "status"))) {
        return run;
      }
      if (cloud.givenUp() > 0) {
        throw new IOException("The run could not be made: segment failed on it again and again.");
      }
      Thread.sleep(INTERVAL);
    }
  }
}
