package io.clientele.local.load;

import io.clientele.local.ApiClient;
import io.clientele.local.LocalCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files of {@code load --out}. */
final class Results {
  private final Path out;
  private final LocalCloud cloud;
  private final ApiClient api;
  private final Map<String, Object> run;
  private final UploadItems uploads;

  Results(Path out, LocalCloud cloud, ApiClient api, Map<String, Object> run, UploadItems uploads) {
    this.out = out;
    this.cloud = cloud;
    this.api = api;
    this.run = run;
    this.uploads = uploads;
  }

  /** All but the summary. */
  void writeTables() throws IOException, InterruptedException {
    Files.createDirectories(out);
    JsonFiles.write(out.resolve("uploads.json"), uploads.items());
    QuarantineFiles.copy(cloud.lake(), out);
    if (UploadItems.text(run, "status").equals("published")) {
      String runId = UploadItems.text(run, "run_id");
      try (Marts marts = new Marts(cloud.lake(), runId)) {
        TableFiles.write(marts, out);
        new SchemeFiles(api, marts, runId, out).write();
      }
    }
  }

  void writeSummary(Map<String, Double> seconds) throws IOException {
    JsonFiles.write(out.resolve("summary.json"), Summary.of(run, uploads, seconds, cloud.usage()));
  }
}
