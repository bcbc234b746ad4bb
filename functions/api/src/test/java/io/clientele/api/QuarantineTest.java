package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.Upload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuarantineTest {
  private static final int MOST = 4 * 1024 * 1024;

  private final Api api = new Api();
  private final Upload upload =
      Upload.received(new ObjectVersion("uploads", "orders.csv", "v1"), 1, api.clock.instant());

  @BeforeEach
  void receive() {
    api.uploads.begin(upload);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void answersTheRefusedRowsAsTheyWereWritten() {
    String csv = "line,reason,column,value,Name\r\n3,bad_date,Date,\"31,02\",Zażółć\r\n";
    write(csv.getBytes(StandardCharsets.UTF_8));
    Answer answer = read();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(csv);
    assertThat(answer.header("content-type")).startsWith("text/csv");
    assertThat(answer.header("content-disposition")).contains(upload.uploadId() + ".csv");
  }

  @Test
  void sendsTheLargestBodyThatLambdaLetsThrough() {
    write(new byte[MOST]);
    assertThat(read().bytes()).hasSize(MOST);
  }

  @Test
  void pointsToTheFileWhereItIsTooLargeForAnAnswer() {
    write(new byte[MOST + 1]);
    Answer answer = read();
    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.header("location"))
        .isEqualTo(
            "https://lake.example/?get=quarantine%%2F%s.csv&valid=PT15M"
                .formatted(upload.uploadId()));
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void saysThatNothingIsInQuarantine() {
    Answer answer = read();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.get("detail").toString()).contains("No row of the upload");
  }

  private Answer read() {
    return api.get("/v1/uploads/%s/quarantine".formatted(upload.uploadId()));
  }

  private void write(byte[] content) {
    api.store.write(
        Api.LAKE, "quarantine/%s.csv".formatted(upload.uploadId()), content, "text/csv");
  }
}
