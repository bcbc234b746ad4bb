package io.clientele.local.load;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.local.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code schemes/<scheme>/...}: what the API answers about a scheme, and its memberships. */
final class SchemeFiles {
  private static final List<String> SCHEMES = List.of("rfm", "behaviour", "value", "rules");
  private static final List<String> ELEMENTS =
      List.of(
          "overview",
          "growth",
          "characteristics",
          "performance",
          "opportunities",
          "behaviour",
          "retention",
          "profitability",
          "comparison",
          "strategies",
          "engagement",
          "cross_sell",
          "satisfaction",
          "roi",
          "trends");

  private final ApiClient api;
  private final Marts marts;
  private final String runId;
  private final Path out;

  SchemeFiles(ApiClient api, Marts marts, String runId, Path out) {
    this.api = api;
    this.marts = marts;
    this.runId = runId;
    this.out = out;
  }

  void write() throws IOException, InterruptedException {
    for (String scheme : SCHEMES) {
      Path folder = out.resolve("schemes").resolve(scheme);
      if (save("/v1/schemes/" + scheme + "/segments", folder.resolve("segments.json"))) {
        marts.write(
            "memberships",
            "customer_id, segment_id, weight, is_primary",
            "scheme = '" + scheme + "'",
            folder.resolve("memberships.csv"));
        for (String element : ELEMENTS) {
          save(
              "/v1/schemes/%s/elements/%s".formatted(scheme, element),
              folder.resolve("elements/" + element + ".json"));
        }
      }
    }
  }

  /** False where the run has no such thing. */
  private boolean save(String path, Path file) throws IOException, InterruptedException {
    Optional<String> body = api.body(path + "?run=" + runId);
    if (body.isPresent()) {
      Files.createDirectories(file.resolveSibling(""));
      JsonFiles.write(
          file, JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS).anyFrom(body.get()));
    }
    return body.isPresent();
  }
}
