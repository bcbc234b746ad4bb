package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("KEY", "{{resolve:secretsmanager:clientele-local-key}}", "OTHER", "plain");

  @TempDir Path folder;

  @Test
  void aSecretIsMadeOnceForAState() throws Exception {
    Map<String, String> first = new Secrets(folder.resolve("a")).resolve(ENVIRONMENT);
    assertThat(first).containsEntry("OTHER", "plain");
    assertThat(first.get("KEY")).matches("[0-9a-f]{64}");
    assertThat(new Secrets(folder.resolve("a")).resolve(ENVIRONMENT)).isEqualTo(first);
    assertThat(new Secrets(folder.resolve("b")).resolve(ENVIRONMENT)).isNotEqualTo(first);
  }
}
