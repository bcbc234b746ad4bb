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
  private static final String FUNCTION = "segment";
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
    int givenUpBefore = cloud.givenUp();
    Map<String, Object> asked =
        api.post("/v1/runs", asOf == null ? "{}" : "{\"as_of\":\"" + asOf + "\"}");
    String runId = UploadItems.text(asked, "run_id");
    RunStages stages = new RunStages(cloud.lake(), runId, console);
    Heartbeat heartbeat = new Heartbeat(console);
    while (true) {
      Map<String, Object> run = api.object("/v1/runs/" + runId);
      String status = UploadItems.text(run, "status");
      if (FINAL.contains(status)) {
        return run;
      }
      stages.look(status);
      if (cloud.givenUp() > givenUpBefore || cloud.failures().isHopeless(FUNCTION)) {
        throw new IOException(
            "The run could not be made: segment failed on it again and again, at last with "
                + cloud.failures().lastReason(FUNCTION).orElse("no reason"));
      }
      heartbeat.beat(
          () -> "run %s: %s, %s".formatted(runId, stages.words(), Memory.of(cloud, FUNCTION)));
      Thread.sleep(INTERVAL);
    }
  }
}
