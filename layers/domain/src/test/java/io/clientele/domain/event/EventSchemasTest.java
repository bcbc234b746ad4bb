package io.clientele.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventSchemasTest {
  private final EventSchemas schemas = new EventSchemas();

  @ParameterizedTest
  @ValueSource(strings = {"upload.done", "upload.quarantined", "run.published", "run.rejected"})
  void theSampleOfAnEventIsAsItsSchemaPromises(String type) throws IOException {
    JsonNode sample = schemas.sample(type);
    assertThat(sample.get("source").asString()).isEqualTo("clientele");
    assertThat(sample.get("detail-type").asString()).isEqualTo(type);
    assertThat(schemas.violations(type, sample.get("detail"))).isEmpty();
  }

  @Test
  void everyEventHasASampleAndASchema() throws IOException {
    try (Stream<Path> files = Files.list(EventSchemas.folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "upload.done-1.json",
              "upload.done-1.schema.json",
              "upload.quarantined-1.json",
              "upload.quarantined-1.schema.json",
              "run.published-1.json",
              "run.published-1.schema.json",
              "run.rejected-1.json",
              "run.rejected-1.schema.json");
    }
  }

  @Test
  void findsWhatIsMissingWrongOrUntold() throws IOException {
    Map<String, Object> detail = new HashMap<>();
    detail.put("version", "1");
    detail.put("run_id", "run one");
    detail.put("trigger", "upload");
    detail.put("uploads", -1);
    detail.put("message", "why");
    detail.put("mood", "bad");
    List<String> violations = schemas.violations(new ProductEvent("run.rejected", detail));
    assertThat(violations)
        .hasSize(4)
        .anyMatch(violation -> violation.contains("failed_audits"))
        .anyMatch(violation -> violation.contains("run_id"))
        .anyMatch(violation -> violation.contains("uploads"))
        .contains("mood is not in the schema");
  }
}
