package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  void namesThePortThatIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Ports.from(port))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Port " + port + " cannot be used")
          .hasMessageContaining("--port 0 for any that are free");
    }
  }

  @Test
  void takesAnyFreePortsForZero() throws IOException {
    Ports ports = Ports.from(0);
    Set<Integer> all =
        Set.of(
            ports.dashboard(),
            ports.api(),
            ports.issuer(),
            ports.s3(),
            ports.services(),
            ports.dynamodb());
    assertThat(all).hasSize(6).allMatch(port -> port > 1023);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_531, 70_000})
  void saysWhichPortsThereAre(int port) {
    assertThatThrownBy(() -> Ports.from(port))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(port + " cannot be the first port")
        .hasMessageContaining("from 1 to 65530");
  }
}
