package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.guess.GenericRecognition;
import io.clientele.ingest.guess.Proposal;
import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Limits;
import io.clientele.ingest.read.UnreadableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real exports give the same figures when no profile of their tool is there. */
class RealDataWithoutProfilesIT {
  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void superstoreKeepsItsFigures() throws Exception {
    Upload upload = ingest("superstore/us_bom_mdy.csv");
    assertThat(upload.profile()).isEqualTo("generic.order_lines");
    assertThat(upload.rows()).isEqualTo(new RowCounts(9_994, 9_994, 0, 0));
    assertThat(upload.files())
        .containsOnlyKeys(Entity.ORDER_LINES, Entity.ORDERS, Entity.CUSTOMERS);
    assertThat(
            bench.query(
                "select count(distinct order_id), count(*), sum(net_amount), sum(net_amount) - sum(cost_amount) from order_lines"))
        .containsExactly(List.of("5009", "9994", "2297200.8603", "286397.0217"));
    assertThat(bench.query("select count(distinct customer_id) from customers"))
        .containsExactly(List.of("793"));
    assertThat(bench.query("select min(ordered_at), max(ordered_at) from orders"))
        .containsExactly(List.of("2016-01-03 00:00:00.0", "2019-12-30 00:00:00.0"));
  }

  @Test
  void mavenCrmKeepsItsFigures() throws Exception {
    Upload pipeline = ingest("maven-crm/sales_pipeline.csv");
    assertThat(pipeline.profile()).isEqualTo("generic.opportunities");
    assertThat(pipeline.rows()).isEqualTo(new RowCounts(8_800, 8_800, 0, 0));
    assertThat(
            bench.query(
                "select count(*), sum(amount), count_if(is_closed) from opportunities where is_won"))
        .containsExactly(List.of("4238", "10005534.0000", "4238"));
    assertThat(bench.query("select count(*) from opportunities where customer_id is null"))
        .containsExactly(List.of("1425"));
    assertThat(bench.query("select count(distinct customer_id) from customers"))
        .containsExactly(List.of("85"));
    assertThat(ingest("maven-crm/accounts.csv").rows()).isEqualTo(new RowCounts(85, 84, 0, 1));
    assertThat(ingest("maven-crm/products.csv").rows()).isEqualTo(new RowCounts(7, 7, 0, 0));
    assertThat(ingest("maven-crm/sales_teams.csv").status()).isEqualTo(UploadStatus.QUARANTINED);
  }

  @Test
  void aRevenueInAnUnknownUnitIsLeftAlone() throws Exception {
    ingest("maven-crm/accounts.csv");
    assertThat(bench.query("select count(annual_revenue), sum(employees) > 0 from customers"))
        .containsExactly(List.of("0", "true"));
  }

  @Test
  void filesOfOtherTradesAreNotTaken() throws Exception {
    Path files = SharedData.file("csv-torture/pollock-survey/csv");
    GenericRecognition generic = GenericRecognition.shipped();
    List<String> taken = new ArrayList<>();
    List<Path> all;
    try (Stream<Path> found = Files.list(files)) {
      all = found.sorted().toList();
    }
    for (Path file : all) {
      try {
        generic
            .propose(Head.of(file, directory, Limits.STANDARD))
            .flatMap(Proposal::recognised)
            .ifPresent(recognised -> taken.add(file.getFileName().toString()));
      } catch (UnreadableFile refused) {
        // What cannot be read is not taken either.
      }
    }
    assertThat(all).hasSizeGreaterThan(90);
    assertThat(taken).isEmpty();
  }

  private Upload ingest(String name) throws Exception {
    bench.store.write(Bench.UPLOADS, name, Files.readAllBytes(SharedData.file(name)), "text/csv");
    return bench.ingest(name, bench.withoutProfiles());
  }
}
