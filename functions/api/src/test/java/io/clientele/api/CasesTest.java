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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CasesTest {
  private static final Instant RECEIVED = Instant.parse("2024-06-30T10:00:00Z");

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void tellsOpenCasesFirstAndWhatBecameOfAllRows() {
    api.uploads.finish(refused("deals.csv", 0));
    api.uploads.finish(done("orders.csv", 1, new RowCounts(10, 7, 2, 1), Map.of("bad_date", 1L)));
    api.uploads.finish(done("orders.csv", 2, new RowCounts(10, 1, 9, 0), Map.of()));
    Answer answer = api.get("/v1/cases");
    assertThat(answer.json())
        .containsEntry("open", 1)
        .containsEntry("closed", 1)
        .containsEntry("uploads", 3)
        .containsEntry("found", 3)
        .containsEntry("rows_read", 24)
        .containsEntry("rows_accepted", 8)
        .containsEntry("rows_duplicate", 11)
        .containsEntry("rows_quarantined", 5)
        .containsEntry("repairs", Map.of("trimmed", 6))
        .containsEntry("reasons", Map.of("bad_date", 1, "no_profile", 4))
        .containsEntry("complete", true);
    assertThat(answer.items())
        .extracting(item -> item.get("state"))
        .containsExactly("open", "none", "closed");
    assertThat(answer.items().getFirst()).containsEntry("settled_by", null);
    assertThat(answer.items().getLast().get("settled_by"))
        .isEqualTo(
            Map.of(
                "upload_id",
                new ObjectVersion("uploads", "orders.csv", "v2").uploadId(),
                "key",
                "orders.csv",
                "received_at",
                "2024-06-30T10:00:02Z"));
  }

  @Test
  void missesNothingOfTheSampleCompanyOnceOwnDataIsCounted() {
    Map<String, Long> reasons = Map.of("bad_date", 1L);
    String key = "uploads/01J0000000000000000000000A/clientele-sample-company.zip/orders.csv";
    Upload sample = done(key, 1, new RowCounts(10, 7, 2, 1), reasons);
    api.uploads.finish(sample);
    api.uploads.finish(done("orders.csv", 2, new RowCounts(10, 9, 0, 1), reasons));
    assertThat(api.get("/v1/cases").json()).containsEntry("open", 2);

    SampleRun.publishOwn(api);
    api.clock.advance(Duration.ofSeconds(2));
    assertThat(api.get("/v1/cases").json()).containsEntry("open", 1).containsEntry("uploads", 2);
    assertThat(api.get("/v1/cases/" + sample.uploadId()).json())
        .containsEntry("state", "none")
        .extractingByKey("upload", InstanceOfAssertFactories.MAP)
        .containsEntry("left_out_by", SampleRun.RUN_ID);
  }

  @Test
  void tellsOfOneUploadHowItsCaseStands() {
    Upload upload = done("orders.csv", 1, new RowCounts(10, 7, 2, 1), Map.of("bad_date", 1L));
    api.uploads.finish(upload);
    String address = "/v1/cases/" + upload.uploadId();
    assertThat(api.get(address).json())
        .containsEntry("state", "open")
        .extractingByKey("upload", InstanceOfAssertFactories.MAP)
        .containsEntry("upload_id", upload.uploadId());
    assertThat(api.get(address).body()).contains("\"confidence\":0.83");
    api.uploads.finish(done("orders.csv", 2, new RowCounts(10, 1, 9, 0), Map.of()));
    assertThat(api.get(address).json()).containsEntry("state", "closed");
    assertThat(api.get("/v1/cases/0123").status()).isEqualTo(404);
  }

  @Test
  void listsTheCasesOfAStateAndANamePageByPage() {
    for (int i = 0; i < 7; i++) {
      api.uploads.finish(refused("shop/Deals-%d.csv".formatted(i), i));
      api.uploads.finish(refused("crm/leads-%d.csv".formatted(i), i));
    }
    assertThat(keys("/v1/cases?name=deals,x")).isEmpty();
    assertThat(keys("/v1/cases?state=open&name=dEALS&limit=3"))
        .containsExactly(
            "shop/Deals-6.csv",
            "shop/Deals-5.csv",
            "shop/Deals-4.csv",
            "shop/Deals-3.csv",
            "shop/Deals-2.csv",
            "shop/Deals-1.csv",
            "shop/Deals-0.csv");
    assertThat(api.get("/v1/cases?state=closed").items()).isEmpty();
    Object cursor = api.get("/v1/cases?limit=1").get("next_cursor");
    assertThat(api.get("/v1/cases?state=open&limit=1&cursor=" + cursor).status()).isEqualTo(400);
  }

  @Test
  void refusesAStateThatDoesNotExist() {
    assertThat(api.get("/v1/cases?state=lost").json())
        .containsEntry("parameter", "state")
        .containsEntry("value", "lost")
        .containsEntry("expected", "one of any, open, closed");
  }

  @Test
  void answersWhyRowsWereRefusedAsIngestWroteIt() {
    Upload upload = refused("deals.csv", 0);
    api.uploads.finish(upload);
    String id = upload.uploadId();
    assertThat(api.get("/v1/uploads/%s/refusals".formatted(id)).status()).isEqualTo(404);
    String json = "{\"upload_id\":\"%s\",\"refusals\":[]}".formatted(id);
    write("quarantine/%s.json".formatted(id), json);
    assertThat(api.get("/v1/uploads/%s/refusals".formatted(id)).body()).isEqualTo(json);
  }

  @Test
  void handsOutTheProfileThatIsProposed() {
    Upload upload = refused("deals.csv", 0);
    api.uploads.finish(upload);
    String address = "/v1/uploads/%s/profile".formatted(upload.uploadId());
    assertThat(api.get(address).get("detail").toString()).contains("No profile is proposed");
    write("quarantine/%s.profile.yaml".formatted(upload.uploadId()), "profile: generic.deals\n");
    Answer answer = api.get(address);
    assertThat(answer.body()).isEqualTo("profile: generic.deals\n");
    assertThat(answer.header("content-type")).startsWith("application/yaml");
    assertThat(answer.header("content-disposition")).contains("attachment");
  }

  private void write(String key, String content) {
    api.store.write(Api.LAKE, key, content.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  private List<Object> keys(String address) {
    List<Object> keys = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = api.get(address + cursor);
      for (Map<String, Object> item : page.items()) {
        keys.add(item.get("upload") instanceof Map<?, ?> upload ? upload.get("key") : null);
      }
      Object next = page.json().get("next_cursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return keys;
  }

  private static Upload refused(String key, int number) {
    return Upload.received(version(key, number), 100, RECEIVED.plusSeconds(number))
        .quarantined("no_profile", "No profile fits.", 4, 0.1);
  }

  private static Upload done(String key, int number, RowCounts rows, Map<String, Long> reasons) {
    return new Upload(
        version(key, number),
        100,
        RECEIVED.plusSeconds(number),
        UploadStatus.DONE,
        "generic.orders",
        List.of(Entity.ORDERS),
        rows,
        Map.of("trimmed", 3L),
        reasons,
        null,
        Map.of(Entity.ORDERS, "lake/orders/x.parquet"),
        0.25,
        "01RUN",
        0.83,
        null);
  }

  private static ObjectVersion version(String key, int number) {
    return new ObjectVersion("uploads", key, "v" + number);
  }
}
