package io.clientele.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.UploadCase.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasesTest {
  private static final Instant DAY = Instant.parse("2026-03-01T08:00:00Z");
  private static final RowCounts THREE_REFUSED = new RowCounts(100, 97, 0, 3);
  private static final Map<String, Long> BAD_DATES = Map.of("bad_date", 3L);

  private final Upload bad = done("orders.csv", 0, THREE_REFUSED, BAD_DATES);

  @Test
  void anUploadWithRefusedRowsIsAnOpenCase() {
    assertThat(states(bad)).containsExactly(State.OPEN);
  }

  @Test
  void anUploadWithoutRefusedRowsIsNone() {
    assertThat(states(done("orders.csv", 0, new RowCounts(9, 7, 2, 0), Map.of())))
        .containsExactly(State.NONE);
    assertThat(states(received("orders.csv", 0))).containsExactly(State.NONE);
  }

  @Test
  void linesThatAreNoRecordsMakeNoCase() {
    Map<String, Long> lines = Map.of("total_line", 1L, "footer_line", 1L, "left_out_by_us", 1L);
    assertThat(states(done("report.csv", 0, new RowCounts(9, 6, 0, 3), lines)))
        .containsExactly(State.NONE);
  }

  @Test
  void anUploadThatIsNoLongerKeptIsNoCase() {
    assertThat(states(bad.expired(DAY.plusSeconds(1)))).containsExactly(State.NONE);
  }

  @Test
  void anUploadThatNoRunCountsIsNoCase() {
    assertThat(Cases.of(List.of(bad), bad::equals).getFirst().state()).isEqualTo(State.NONE);
  }

  @Test
  void theMendedFileDroppedAgainClosesTheCase() {
    Upload mended = done("orders.csv", 1, new RowCounts(100, 3, 97, 0), Map.of());
    List<UploadCase> cases = Cases.of(List.of(mended, bad), upload -> false);
    assertThat(cases.getLast().state()).isEqualTo(State.CLOSED);
    assertThat(cases.getLast().settledBy()).isEqualTo(mended);
    assertThat(cases.getFirst().state()).isEqualTo(State.NONE);
    assertThat(states(bad, mended)).containsExactly(State.CLOSED, State.NONE);
  }

  @Test
  void aNewerExportOfWhichHalfIsKnownClosesTheCase() {
    Upload newer = done("orders.csv", 1, new RowCounts(120, 60, 60, 0), Map.of());
    assertThat(states(bad, newer)).startsWith(State.CLOSED);
  }

  @Test
  void theFileWithoutTheRefusedRowsClosesTheCase() {
    Upload shorter = done("orders.csv", 1, new RowCounts(97, 0, 97, 0), Map.of());
    assertThat(states(bad, shorter)).startsWith(State.CLOSED);
  }

  @Test
  void anotherDaysExportUnderTheSameNameClosesNothing() {
    Upload nextDay = done("orders.csv", 1, new RowCounts(140, 130, 10, 0), Map.of());
    assertThat(states(bad, nextDay)).containsExactly(State.OPEN, State.NONE);
  }

  @Test
  void nothingIsClosedBeforeARunHasToldWhichRowsCameAgain() {
    Upload unsettled =
        done("orders.csv", 1, new RowCounts(100, 3, 97, 0), Map.of(), upload -> upload);
    assertThat(states(bad, unsettled)).startsWith(State.OPEN);
  }

  @Test
  void aFileThatCameBeforeClosesNothing() {
    Upload earlier = done("orders.csv", -1, new RowCounts(100, 3, 97, 0), Map.of());
    assertThat(states(bad, earlier)).startsWith(State.OPEN);
  }

  @Test
  void theSameFileOfAnotherFolderClosesTheCaseByItsRows() {
    Upload mended = done("mended/orders.csv", 1, new RowCounts(100, 3, 97, 0), Map.of());
    assertThat(states(bad, mended)).startsWith(State.CLOSED);
  }

  @Test
  void aFileThatWasPlacedByTheApiIsKnownByItsName() {
    String folder = "uploads/01J2ABCDEFGHJKMNPQRSTVWXYZ/";
    Upload refused = refused(folder + "orders.csv", 0);
    Upload mended = done("orders.csv", 1, new RowCounts(100, 100, 0, 0), Map.of());
    assertThat(states(refused, mended)).startsWith(State.CLOSED);
  }

  @Test
  void aFileRefusedAsAWholeIsClosedByTheSamePathOnly() {
    Upload refused = refused("march/orders.csv", 0);
    RowCounts all = new RowCounts(100, 100, 0, 0);
    assertThat(states(refused, done("april/orders.csv", 1, all, Map.of()))).startsWith(State.OPEN);
    assertThat(states(refused, done("march/orders.csv", 1, all, Map.of())))
        .startsWith(State.CLOSED);
  }

  @Test
  void aFileThatCameAgainAndIsStillNotWholeIsOneOpenCase() {
    Upload better = done("orders.csv", 1, new RowCounts(100, 2, 97, 1), Map.of("bad_date", 1L));
    assertThat(states(bad, better)).containsExactly(State.SUPERSEDED, State.OPEN);
    Upload whole = done("orders.csv", 2, new RowCounts(100, 1, 99, 0), Map.of());
    assertThat(states(bad, better, whole)).containsExactly(State.CLOSED, State.CLOSED, State.NONE);
  }

  @Test
  void correctedRowsAreKnownByTheIdInTheirFileName() {
    String id = bad.uploadId();
    Upload corrected =
        done(
            "orders.refused." + id.substring(0, 12) + ".csv",
            1,
            new RowCounts(3, 3, 0, 0),
            Map.of());
    assertThat(states(bad, corrected)).startsWith(State.CLOSED);
    Upload tooFew = done("quarantine-" + id + ".csv", 1, new RowCounts(2, 2, 0, 0), Map.of());
    assertThat(states(bad, tooFew)).startsWith(State.OPEN);
  }

  @Test
  void theSameBytesReadLaterCloseTheCase() {
    Upload refused = refused("new-tool.csv", 0);
    ObjectVersion again =
        new ObjectVersion("uploads", "new-tool-again.csv", refused.object().version());
    Upload read = done(again, 1, new RowCounts(100, 100, 0, 0), Map.of(), upload -> upload);
    assertThat(states(refused, read)).startsWith(State.CLOSED);
  }

  @Test
  void aFailedUploadIsClosedByTheFileThatWasReadAndByNoFailure() {
    Upload failed = received("orders.csv", 0).withStatus(UploadStatus.FAILED);
    assertThat(states(failed)).containsExactly(State.OPEN);
    assertThat(states(failed, received("orders.csv", 1).withStatus(UploadStatus.FAILED)))
        .containsExactly(State.OPEN, State.OPEN);
    assertThat(states(failed, done("orders.csv", 1, new RowCounts(5, 5, 0, 0), Map.of())))
        .startsWith(State.CLOSED);
  }

  private static List<State> states(Upload... uploads) {
    return Cases.of(List.of(uploads), upload -> false).stream().map(UploadCase::state).toList();
  }

  private static Upload received(String key, int days) {
    return Upload.received(
        new ObjectVersion("uploads", key, key + days), 100, DAY.plusSeconds(86_400L * days));
  }

  private static Upload refused(String key, int days) {
    return received(key, days).quarantined("no_profile", "No profile fits.", 100, 0.1);
  }

  private static Upload done(String key, int days, RowCounts rows, Map<String, Long> reasons) {
    return done(
        key, days, rows, reasons, upload -> upload.settled(upload.rows().duplicate(), "a run"));
  }

  private static Upload done(
      String key,
      int days,
      RowCounts rows,
      Map<String, Long> reasons,
      UnaryOperator<Upload> settled) {
    return done(new ObjectVersion("uploads", key, key + days), days, rows, reasons, settled);
  }

  private static Upload done(
      ObjectVersion object,
      int days,
      RowCounts rows,
      Map<String, Long> reasons,
      UnaryOperator<Upload> settled) {
    @Nullable String none = null;
    return settled.apply(
        new Upload(
            object,
            100,
            DAY.plusSeconds(86_400L * days),
            UploadStatus.DONE,
            "shop.orders",
            List.of(),
            rows,
            Map.of(),
            reasons,
            none,
            Map.of(),
            0.1,
            none));
  }
}
