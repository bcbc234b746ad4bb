package io.clientele.segment;

import static io.clientele.segment.Bench.NOW;
import static io.clientele.segment.Bench.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.event.EventPublisher;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Halts the process at its calls, hands the message over again, and expects the end of an
 * undisturbed run. Of many calls of one kind (files of customers, marts) the first, the middle and
 * the last are tried.
 */
class SegmentationHaltIT {
  private record End(
      Map<String, String> files, List<String> current, List<String> uploads, long published) {}

  @TestFactory
  Stream<DynamicTest> aHaltAnywhereEndsAsIfNothingHadHappened() throws Exception {
    Bench undisturbed = fed();
    Halt golden = Halt.never();
    deliver(undisturbed, golden);
    End expected = end(undisturbed);
    assertThat(expected.published()).isEqualTo(1);
    return chosen(golden.calls())
        .map(
            call ->
                DynamicTest.dynamicTest(
                    "before call %d, %s".formatted(call, golden.calls().get(call)),
                    () -> assertEndsAs(expected, new Halt(call))));
  }

  private static void assertEndsAs(End expected, Halt halt) throws Exception {
    Bench bench = fed();
    assertThatThrownBy(() -> deliver(bench, halt)).isInstanceOf(Halt.Halted.class);
    deliver(bench, Halt.never());
    assertThat(end(bench)).isEqualTo(expected);
    assertThat(bench.events.ofType("run.published")).hasSizeBetween(1, 2);
    assertThat(bench.runs.page(10, null).items())
        .allMatch(run -> run.status() == RunStatus.PUBLISHED && run.settled());
  }

  private static Stream<Integer> chosen(List<String> calls) {
    Map<String, List<Integer>> byKind = new LinkedHashMap<>();
    for (int call = 0; call < calls.size(); call++) {
      byKind.computeIfAbsent(calls.get(call), kind -> new ArrayList<>()).add(call);
    }
    TreeSet<Integer> chosen = new TreeSet<>();
    for (List<Integer> same : byKind.values()) {
      chosen.addAll(List.of(same.getFirst(), same.get(same.size() / 2), same.getLast()));
    }
    return chosen.stream();
  }

  private static Bench fed() throws Exception {
    Bench bench = new Bench();
    bench.feedCompany();
    bench.lake.add(
        "again.csv",
        NOW.minusSeconds(60),
        Entity.ORDERS,
        order("o1", "'c1'", "2024-01-10", "100.00"),
        order("o7", "'c3'", "2024-01-06", "1.00"));
    return bench;
  }

  private static void deliver(Bench bench, Halt halt) throws Exception {
    bench
        .segmentation(
            new SegmentParts.Ports(
                halt.around(ObjectStore.class, bench.store),
                halt.around(UploadLedger.class, bench.uploads),
                halt.around(RunLedger.class, bench.runs),
                halt.around(EventPublisher.class, bench.events)))
        .handle(bench.upload("m1"));
  }

  private static End end(Bench bench) {
    String runId = bench.currentRunId();
    Map<String, String> files = new LinkedHashMap<>();
    bench.objects("marts/").forEach((key, hash) -> files.put(key.replace(runId, "RUN"), hash));
    bench
        .objects("serving/")
        .forEach(
            (key, hash) -> {
              if (!key.endsWith(".json")) {
                files.put(key.replace(runId, "RUN"), hash);
              }
            });
    List<String> uploads =
        bench.uploads.done().stream()
            .map(upload -> text(upload).replace(runId, "RUN"))
            .sorted()
            .toList();
    long published =
        bench.runs.page(10, null).items().stream()
            .filter(run -> run.status() == RunStatus.PUBLISHED)
            .count();
    var pointer = bench.runs.current().orElseThrow();
    return new End(
        files, List.of(pointer.manifestHash(), pointer.asOf().toString()), uploads, published);
  }

  private static String text(Upload upload) {
    return upload.uploadId() + " " + upload.rows() + " " + upload.settledBy();
  }
}
