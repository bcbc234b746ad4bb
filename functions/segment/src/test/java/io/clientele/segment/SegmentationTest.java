package io.clientele.segment;

import static io.clientele.segment.Bench.NOW;
import static io.clientele.segment.Bench.order;
import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.segment.trigger.Trigger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SegmentationTest {
  private final Bench bench = new Bench();

  @Test
  void anUploadMakesARunThatIsPublishedOnceAndSettled() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    Run run = bench.run(bench.currentRunId());
    assertThat(run.status()).isEqualTo(RunStatus.PUBLISHED);
    assertThat(run.settled()).isTrue();
    assertThat(run.trigger()).isEqualTo("upload");
    assertThat(run.asOf()).isEqualTo(Instant.parse("2024-03-11T00:00:00Z"));
    assertThat(run.currency()).isEqualTo("USD");
    assertThat(bench.runs.current().orElseThrow().currency()).isEqualTo("USD");
    assertThat(run.uploads()).isEqualTo(2);
    assertThat(run.rows()).isEqualTo(new RowCounts(10, 10, 0, 0));
    assertThat(run.versions()).containsOnlyKeys("product", "models", "settings");
    assertThat(run.seconds()).containsOnlyKeys("wait", "download", "models", "audits", "publish");
    assertThat(run.audits()).isNotEmpty().allMatch(audit -> audit.passed());
    assertThat(bench.uploads.done()).allMatch(upload -> run.runId().equals(upload.settledBy()));
    assertThat(bench.runs.segments(run.runId(), "rfm"))
        .hasSize(13)
        .extracting(segment -> segment.segmentId())
        .startsWith("total")
        .endsWith("unassigned");

    bench.segmentation().handle(bench.upload("m2"));
    assertThat(bench.currentRunId()).isEqualTo(run.runId());
    assertThat(bench.runs.page(10, null).items()).hasSize(1);
    assertThat(bench.events.ofType("run.published"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.detail())
                    .containsEntry("version", "1")
                    .containsEntry("run_id", run.runId())
                    .containsEntry("as_of", "2024-03-11T00:00:00Z"));
  }

  @Test
  void aRequestLooksFromItsInstantAndIsMadeOnce() throws Exception {
    bench.feedCompany();
    Instant asOf = Instant.parse("2024-02-15T00:00:00Z");
    bench.segmentation().handle(bench.request(runId(500), asOf));
    assertThat(bench.currentRunId()).isEqualTo(runId(500));
    assertThat(bench.run(runId(500)).asOf()).isEqualTo(asOf);
    assertThat(bench.text("serving/" + runId(500) + "/rfm/elements/overview.json"))
        .contains("\"as_of\":\"2024-02-15T00:00:00Z\"");
    bench.segmentation().handle(bench.request(runId(500), asOf));
    assertThat(bench.events.ofType("run.published")).hasSize(1);
  }

  @Test
  void duplicatesAcrossUploadsAreSettledWhateverTheOrderTheyCameIn() throws Exception {
    String twice = order("o1", "'c1'", "2024-01-10", "100.00");
    Upload late = bench.lake.add("late.csv", NOW.minusSeconds(60), Entity.ORDERS, twice);
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(bench.upload(late).rows()).isEqualTo(new RowCounts(1, 1, 0, 0));

    Upload early =
        bench.lake.add(
            "early.csv",
            NOW.minusSeconds(600),
            Entity.ORDERS,
            twice,
            twice,
            order("o2", "'c1'", "2024-01-11", "5.00"));
    bench.segmentation().handle(bench.upload("m2"));
    assertThat(bench.upload(early).rows()).isEqualTo(new RowCounts(3, 2, 1, 0));
    assertThat(bench.upload(late).rows()).isEqualTo(new RowCounts(1, 0, 1, 0));
    assertThat(bench.upload(late).settledBy()).isEqualTo(runId(2));
    assertThat(bench.run(runId(2)).rows()).isEqualTo(new RowCounts(4, 2, 2, 0));
  }

  @Test
  void thePointerSaysWhetherTheRunLeavesTheSampleCompanyOut() throws Exception {
    Upload sample =
        bench.lake.add(
            "uploads/01J0000000000000000000000A/clientele-sample-company.zip/orders.csv",
            NOW.minusSeconds(60),
            Entity.ORDERS,
            order("s1", "'s1'", "2024-01-10", "100.00"));
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(bench.runs.current().orElseThrow().leavesSampleOut()).isFalse();
    assertThat(bench.upload(sample).settledBy()).isEqualTo(runId(1));

    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m2"));
    assertThat(bench.runs.current().orElseThrow().leavesSampleOut()).isTrue();
  }

  @Test
  void anEmptyLakeIsPublishedOnRequestAndSaysWhatItNeeds() throws Exception {
    bench.segmentation().handle(bench.request(runId(500), null));
    assertThat(bench.currentRunId()).isEqualTo(runId(500));
    for (String element : new String[] {"overview", "growth"}) {
      assertThat(bench.text("serving/" + runId(500) + "/rfm/elements/" + element + ".json"))
          .isEqualTo(
              "{\"run_id\":\""
                  + runId(500)
                  + "\",\"as_of\":\"2024-04-01T08:00:00Z\",\"scheme\":\"rfm\",\"currency\":\"USD\","
                  + "\"element\":\""
                  + element
                  + "\",\"status\":\"not_fed\",\"needs\":[\"orders\",\"opportunities\"]}");
    }
    assertThat(bench.runs.segments(runId(500), "rfm").getFirst().metrics())
        .containsEntry("customers", 0L);
  }

  @Test
  void aFailedAuditLeavesTheLastRunAndIsNotRepeated() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    bench.lake.add(
        "krona.csv",
        NOW.minusSeconds(100),
        Entity.ORDERS,
        order("o9", "'c1'", "2024-03-20", "7.00").replace("'USD'", "'XAF'"));
    bench.segmentation().handle(bench.upload("m2"));

    Run rejected = bench.run(runId(2));
    assertThat(rejected.status()).isEqualTo(RunStatus.REJECTED);
    assertThat(rejected.message()).contains("every_amount_has_a_rate");
    assertThat(rejected.settled()).isTrue();
    assertThat(bench.currentRunId()).isEqualTo(runId(1));
    assertThat(bench.objects("serving/" + runId(2))).isEmpty();
    assertThat(bench.events.ofType("run.rejected"))
        .singleElement()
        .satisfies(event -> assertThat(event.detail()).containsEntry("run_id", rejected.runId()));

    bench.segmentation().handle(bench.upload("m3"));
    assertThat(bench.runs.page(10, null).items()).hasSize(2);
  }

  @Test
  void brokenSettingsRejectTheRunAndNameTheLine() throws Exception {
    bench.store.write(
        Lake.UPLOADS,
        "config/settings.yaml",
        "time_zone: Warszawa".getBytes(StandardCharsets.UTF_8),
        "text/yaml");
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(bench.run(runId(1)).status()).isEqualTo(RunStatus.REJECTED);
    assertThat(bench.run(runId(1)).message()).startsWith("config/settings.yaml, line 1: time_zone");
    assertThat(bench.runs.current()).isEmpty();
  }

  @Test
  void waitsForItsTurnWhileAnotherTriggerHoldsTheLock() {
    assertThat(bench.runs.acquire("other", "x", NOW, NOW.plusSeconds(900))).isPresent();
    assertThatThrownBy(() -> bench.segmentation().handle(bench.upload("m1")))
        .isInstanceOf(RunLockHeldException.class);
  }

  @Test
  void aRunThatLostTheLockIsNotPublished() throws Exception {
    bench.feedCompany();
    var thief = new LockThief(bench.runs, bench.clock);
    bench
        .segmentation(new SegmentParts.Ports(bench.store, bench.uploads, thief, bench.events))
        .handle(bench.upload("m1"));
    assertThat(bench.runs.current()).isEmpty();
    assertThat(bench.run(runId(1)).status()).isEqualTo(RunStatus.FAILED);
    assertThat(bench.run(runId(1)).message()).contains("superseded");
    assertThat(bench.events.events()).isEmpty();
  }

  @Test
  void theLastTryEndsTheRunAsFailedAndFreesTheLock() throws Exception {
    Upload upload = bench.lake.add("orders.csv", NOW.minusSeconds(60), Entity.ORDERS);
    Upload lost =
        new Upload(
            upload.object(),
            1,
            NOW,
            upload.status(),
            "test",
            upload.entities(),
            upload.rows(),
            upload.repairs(),
            upload.reasons(),
            null,
            java.util.Map.of(Entity.ORDERS, "lake/gone.parquet"),
            0.1,
            null);
    bench.uploads.settle(lost);
    Trigger trigger = new Trigger.Automatic("upload");
    assertThatThrownBy(() -> bench.segmentation().handle(bench.delivery("m1", trigger, 4)))
        .hasMessageContaining("lake/gone.parquet");
    assertThat(bench.run(runId(1)).status()).isEqualTo(RunStatus.RUNNING);
    assertThatThrownBy(() -> bench.segmentation().handle(bench.delivery("m1", trigger, 5)))
        .hasMessageContaining("lake/gone.parquet");
    assertThat(bench.run(runId(1)).status()).isEqualTo(RunStatus.FAILED);
    assertThat(bench.run(runId(1)).message()).contains("lake/gone.parquet");
    assertThat(bench.runs.acquire("m2", "x", NOW, NOW.plusSeconds(1))).isPresent();
  }
}
