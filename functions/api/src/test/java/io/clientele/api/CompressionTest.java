package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final String CUSTOMERS = "/v1/schemes/rfm/segments/champions/customers";

  private final Api api = new Api();

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br, GZIP;q=0.5", "deflate,gzip;q=1.0"})
  void aLongAnswerIsCompressedForWhoTakesGzip(String accepted) throws IOException {
    Answer plain = api.get(CUSTOMERS);
    Answer compressed = api.get(CUSTOMERS, Map.of("accept-encoding", accepted));
    assertThat(compressed.header("content-encoding")).isEqualTo("gzip");
    assertThat(compressed.header("vary")).isEqualTo("Accept-Encoding");
    assertThat(compressed.header("content-type")).isEqualTo(plain.header("content-type"));
    assertThat(compressed.bytes()).hasSizeLessThan(plain.bytes().length / 2);
    try (var body = new GZIPInputStream(new ByteArrayInputStream(compressed.bytes()))) {
      assertThat(body.readAllBytes()).isEqualTo(plain.bytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip;q=0", "identity", "x-gzip-like", ""})
  void itIsNotForOthers(String accepted) {
    Answer answer = api.get(CUSTOMERS, Map.of("accept-encoding", accepted));
    assertThat(answer.header("content-encoding")).isNull();
    assertThat(answer.header("vary")).isEqualTo("Accept-Encoding");
    assertThat(answer.items()).hasSize(50);
  }

  @Test
  void aShortAnswerIsSentAsItIs() {
    assertThat(api.get("/v1/health", Map.of("accept-encoding", "gzip")).get("status"))
        .isEqualTo("ok");
  }

  @Test
  void whatAClientHoldsStillHoldsWhenItWasCompressed() {
    Answer compressed = api.get(CUSTOMERS, Map.of("accept-encoding", "gzip"));
    String tag = Objects.requireNonNull(compressed.header("etag"));
    assertThat(tag).startsWith("W/\"");
    Answer again = api.get(CUSTOMERS, Map.of("accept-encoding", "gzip", "if-none-match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }
}
