package io.clientele.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.Upload;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the function answers is what the document says that it answers. */
class AnswersTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Api api = new Api();
  private final Upload upload =
      Upload.received(new ObjectVersion("uploads", "orders.csv", "v1"), 1, api.clock.instant());

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
    api.uploads.begin(upload);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/health, Health",
    "/v1/metrics, Metrics",
    "/v1/runs, ListOfRun",
    "/v1/schemes, Schemes",
    "/v1/schemes/rfm/segments, Segments",
    "/v1/schemes/rfm/segments/champions, Segment",
    "/v1/schemes/rfm/segments/champions/customers, Customers",
    "/v1/schemes/rfm/segments/champions/comments, Comments",
    "/v1/customers/c1, Customer",
    "/v1/customers/c2, Customer",
    "/v1/uploads, ListOfUpload",
    "/v1/cases, Cases",
    "/v1/nothing, Problem",
    "/v1/runs?limit=0, Problem"
  })
  void aBodyFitsItsSchema(String address, String schema) {
    fits(api.get(address), schema);
  }

  @Test
  void whatIsMadeFitsItsSchema() {
    api.as("[analyst]");
    fits(api.get("/v1/uploads/" + upload.uploadId()), "Upload");
    fits(api.get("/v1/cases/" + upload.uploadId()), "Case");
    fits(api.post("/v1/runs", "{}"), "Run");
    fits(api.post("/v1/uploads", "{\"file_name\":\"a.csv\"}"), "UploadTarget");
    fits(
        api.put(
            "/v1/schemes/rfm/segments/champions/plays/upsell",
            "{\"status\":\"accepted\",\"version\":0}"),
        "PlayDecision");
    fits(
        api.post(
            "/v1/audiences", "{\"campaign_id\":\"spring\",\"segments\":{\"rfm\":[\"loyal\"]}}"),
        "Audience");
    api.as("[admin]");
    fits(api.post("/v1/erasures", "{\"customer_id\":\"c1\"}"), "Erasure");
    fits(api.get("/v1/subjects/c1/export"), "SubjectExport");
  }

  private static void fits(Answer answer, String schema) {
    JsonNode form =
        JSON.valueToTree(
            Map.of(
                "$ref",
                "#/components/schemas/" + schema,
                "components",
                Objects.requireNonNull(DescribedApi.kept().document().get("components"))));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(form)
                .validate(JSON.readTree(answer.body()))
                .stream()
                .map(Error::toString))
        .as(answer::toString)
        .isEmpty();
  }
}
