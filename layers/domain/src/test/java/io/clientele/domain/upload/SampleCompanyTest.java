package io.clientele.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleCompanyTest {
  private static final String ARCHIVE =
      "uploads/01J0000000000000000000000A/clientele-sample-company.zip";
  private static final Upload SAMPLE = upload(ARCHIVE, 0);
  private static final Upload SAMPLE_ORDERS = upload(ARCHIVE + "/shop/orders.csv", 3);

  @Test
  void isCountedAsLongAsThereIsNothingElse() {
    Upload useless = upload("notes.csv", 0);
    assertThat(SampleCompany.givesWayIn(List.of(SAMPLE, SAMPLE_ORDERS, useless)))
        .containsExactly(SAMPLE, SAMPLE_ORDERS, useless);
  }

  @Test
  void givesWayToTheFirstAcceptedRowOfAnotherFile() {
    Upload own = upload("orders.csv", 1);
    Upload useless = upload("notes.csv", 0);
    assertThat(SampleCompany.givesWayIn(List.of(useless, SAMPLE, SAMPLE_ORDERS, own)))
        .containsExactly(useless, own);
  }

  @Test
  void isToldByWhereTheDashboardPutsItAndItsWholeName() {
    List<Upload> others =
        List.of(
            upload("clientele-sample-company.zip", 1),
            upload("uploads/01J0000000000000000000000A/my-clientele-sample-company.zip", 1),
            upload(ARCHIVE + ".csv", 1));
    assertThat(SampleCompany.givesWayIn(others)).isEqualTo(others);
  }

  private static Upload upload(String key, long accepted) {
    return new Upload(
        new ObjectVersion("uploads", key, "1"),
        1,
        Instant.EPOCH,
        UploadStatus.DONE,
        null,
        List.of(),
        new RowCounts(accepted, accepted, 0, 0),
        Map.of(),
        Map.of(),
        null,
        Map.of(),
        1.0,
        null);
  }
}
