package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Api;
import io.clientele.api.support.Events;
import io.clientele.api.support.SampleRun;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleEventsTest {
  private final Api api = new Api();

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void answersTheSampleEvents() throws IOException {
    assertThat(api.send(Events.sample("api-health")).status()).isEqualTo(200);
    assertThat(api.send(Events.sample("api-metrics")).items()).isNotEmpty();
    assertThat(api.send(Events.sample("api-segment")).get("name")).isEqualTo("Champions");
    assertThat(api.send(Events.sample("api-overview")).body()).isEqualTo(SampleRun.OVERVIEW);
    assertThat(api.send(Events.sample("api-customers")).items()).hasSize(25);
    assertThat(api.send(Events.sample("api-place-upload")).status()).isEqualTo(201);
    assertThat(api.send(Events.sample("api-request-run")).status()).isEqualTo(202);
    assertThat(api.send(Events.sample("api-decide-play")).get("status")).isEqualTo("accepted");
    assertThat(api.send(Events.sample("api-make-audience")).status()).isEqualTo(201);
    assertThat(api.send(Events.sample("api-ask-erasure")).status()).isEqualTo(202);
  }
}
