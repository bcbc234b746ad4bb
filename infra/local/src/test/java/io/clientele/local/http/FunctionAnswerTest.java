package io.clientele.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class FunctionAnswerTest {
  @Test
  void sendsStatusHeadersCookiesAndBody() throws Exception {
    HttpResponse<byte[]> answer =
        answer(
            """
            {"statusCode":201,"headers":{"content-type":"text/csv","x-run":"1"},
             "cookies":["a=1","b=2"],"body":"é"}
            """);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("content-type")).contains("text/csv");
    assertThat(answer.headers().firstValue("x-run")).contains("1");
    assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(answer.body()).asString().isEqualTo("é");
  }

  @Test
  void decodesABinaryBody() throws Exception {
    assertThat(answer("{\"statusCode\":200,\"body\":\"/wA=\",\"isBase64Encoded\":true}").body())
        .containsExactly(0xff, 0);
  }

  @Test
  void takesAnythingWithoutAStatusForTheBody() throws Exception {
    HttpResponse<byte[]> answer = answer("{\"plain\":true}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(answer.body()).asString().isEqualTo("{\"plain\":true}");
  }

  private static HttpResponse<byte[]> answer(String payload)
      throws IOException, InterruptedException {
    try (LocalServer server = new LocalServer(0);
        HttpClient client = HttpClient.newHttpClient()) {
      server.start(
          exchange -> {
            try (exchange) {
              FunctionAnswer.send(exchange, payload);
            }
          });
      return client.send(
          HttpRequest.newBuilder(URI.create(server.address())).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
