package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadsTest {
  private static final Instant RECEIVED = Instant.parse("2024-06-30T10:00:00Z");

  private static final String SAMPLE_ORDERS =
      "uploads/01J0000000000000000000000A/clientele-sample-company.zip/shop/orders.csv";

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void tellsTheReportOfAnUploadAndNothingOfWhereItIsStored() {
    Upload upload = done(1);
    api.uploads.finish(upload);
    assertThat(api.get("/v1/uploads/" + upload.uploadId()).json())
        .containsEntry("upload_id", upload.uploadId())
        .containsEntry("key", "orders-1.csv")
        .containsEntry("received_at", "2024-06-30T10:00:01Z")
        .containsEntry("status", "done")
        .containsEntry("profile", "shopify.orders")
        .containsEntry("entity", "orders")
        .containsEntry("entities", List.of("orders", "order_lines"))
        .containsEntry("rows_read", 10)
        .containsEntry("rows_accepted", 7)
        .containsEntry("rows_duplicate", 2)
        .containsEntry("rows_quarantined", 1)
        .containsEntry("repairs", Map.of("trimmed", 3))
        .containsEntry("reasons", Map.of("bad_date", 1))
        .containsEntry("message", null)
        .containsEntry("settled_by", null)
        .containsEntry("left_out_by", null)
        .doesNotContainKeys("bucket", "version", "files");
  }

  @Test
  void listsAllUploadsPageByPageNewestFirst() {
    for (int i = 0; i < 7; i++) {
      api.uploads.finish(done(i));
    }
    assertThat(keys("/v1/uploads?limit=3"))
        .containsExactly(
            "orders-6.csv",
            "orders-5.csv",
            "orders-4.csv",
            "orders-3.csv",
            "orders-2.csv",
            "orders-1.csv",
            "orders-0.csv");
  }

  @Test
  void saysThatTheCurrentRunLeavesTheSampleCompanyOutWhichNoRunEverCounted() {
    Upload sample = done(SAMPLE_ORDERS, 2);
    api.uploads.finish(done(1));
    api.uploads.finish(sample);
    String one = "/v1/uploads/" + sample.uploadId();
    assertThat(api.get(one).json()).containsEntry("left_out_by", null);

    SampleRun.publishOwn(api);
    api.clock.advance(Duration.ofSeconds(2));
    assertThat(api.get(one).json())
        .containsEntry("status", "done")
        .containsEntry("settled_by", null)
        .containsEntry("left_out_by", SampleRun.RUN_ID);
    assertThat(api.get("/v1/uploads").items())
        .extracting(upload -> upload.get("left_out_by"))
        .containsExactly(SampleRun.RUN_ID, null);
  }

  @Test
  void leavesNothingOutWhileTheCurrentRunIsOfTheSampleCompany() {
    Upload sample = done(SAMPLE_ORDERS, 2);
    api.uploads.finish(sample);
    SampleRun.publish(api);
    assertThat(api.get("/v1/uploads/" + sample.uploadId()).json())
        .containsEntry("left_out_by", null);
  }

  @Test
  void listsOnlyUploadsOfTheAskedStatus() {
    for (int i = 0; i < 9; i++) {
      Upload upload = done(i);
      api.uploads.finish(
          i % 3 == 0 ? upload.quarantined("no_profile", "No profile fits.", 4, 0.1) : upload);
    }
    assertThat(keys("/v1/uploads?limit=2&status=quarantined"))
        .containsExactly("orders-6.csv", "orders-3.csv", "orders-0.csv");
  }

  @Test
  void refusesACursorOfAnotherStatusOrList() {
    for (int i = 0; i < 3; i++) {
      api.uploads.finish(done(i));
    }
    Object cursor = api.get("/v1/uploads?limit=1").get("next_cursor");
    Answer other = api.get("/v1/uploads?limit=1&status=done&cursor=" + cursor);
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.get("detail").toString()).contains("status 'any'", "status 'done'");
    assertThat(api.get("/v1/runs?cursor=" + cursor).get("type"))
        .isEqualTo("urn:clientele:problem:invalid_cursor");
  }

  @Test
  void refusesAStatusThatDoesNotExist() {
    Answer answer = api.get("/v1/uploads?status=lost");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json())
        .containsEntry("parameter", "status")
        .containsEntry("value", "lost")
        .containsEntry("expected", "one of received, processing, done, quarantined, failed");
  }

  @Test
  void doesNotKnowAnUploadThatWasNeverMade() {
    assertThat(api.get("/v1/uploads/0123").status()).isEqualTo(404);
    assertThat(api.get("/v1/uploads/0123/quarantine").status()).isEqualTo(404);
  }

  @Test
  void placesAFileUnderANewKeyEachTime() {
    api.as("[analyst]");
    Answer answer = api.post("/v1/uploads", "{\"file_name\":\"zamówienia 1+1.csv\"}");
    assertThat(answer.status()).isEqualTo(201);
    String key = answer.get("key").toString();
    assertThat(key).matches("uploads/[0-9A-Z]{26}/zamówienia 1\\+1\\.csv");
    assertThat(answer.json())
        .containsEntry("method", "PUT")
        .containsEntry("expires_at", "2024-07-01T12:15:00Z");
    assertThat(answer.get("upload_url").toString())
        .startsWith("https://uploads.example/?put=uploads%2F")
        .endsWith("valid=PT15M");
    assertThat(api.post("/v1/uploads", "{\"file_name\":\"zamówienia 1+1.csv\"}").get("key"))
        .isNotEqualTo(key);
  }

  @Test
  void refusesAFileNameThatLeadsElsewhere() {
    api.as("[analyst]");
    for (String name :
        List.of("", " ", "..", "config/settings.yaml", "a\\\\b", "a\\u0000b", "x".repeat(201))) {
      Answer answer = api.post("/v1/uploads", "{\"file_name\":\"%s\"}".formatted(name));
      assertThat(answer.status()).as(name).isEqualTo(400);
      assertThat(answer.get("parameter")).isEqualTo("file_name");
    }
    assertThat(api.post("/v1/uploads", null).get("parameter")).isEqualTo("file_name");
  }

  @Test
  void refusesABodyThatIsNoJsonObject() {
    api.as("[analyst]");
    for (String body : List.of("{", "[]", "null", "\"x\"", "{\"file_name\":{}}")) {
      Answer answer = api.post("/v1/uploads", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.get("type")).isEqualTo("urn:clientele:problem:invalid_body");
    }
  }

  private List<Object> keys(String address) {
    List<Object> keys = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = api.get(address + cursor);
      page.items().forEach(upload -> keys.add(upload.get("key")));
      Object next = page.json().get("next_cursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return keys;
  }

  private static Upload done(int number) {
    return done("orders-%d.csv".formatted(number), number);
  }

  private static Upload done(String key, int number) {
    return new Upload(
        new ObjectVersion("uploads", key, "v1"),
        100,
        RECEIVED.plusSeconds(number),
        UploadStatus.DONE,
        "shopify.orders",
        List.of(Entity.ORDERS, Entity.ORDER_LINES),
        new RowCounts(10, 7, 2, 1),
        Map.of("trimmed", 3L),
        Map.of("bad_date", 1L),
        null,
        Map.of(Entity.ORDERS, "lake/orders/x.parquet"),
        0.25,
        null);
  }
}
