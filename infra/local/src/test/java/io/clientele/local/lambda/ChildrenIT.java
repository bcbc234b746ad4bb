package io.clientele.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.lambda.task.Parent;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChildrenIT {
  @Test
  void endWhenTheirParentIsKilledWithoutWarning() throws Exception {
    Process parent =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-classpath",
                System.getProperty("java.class.path"),
                Parent.class.getName())
            .start();
    try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle kept = handle(lines.readLine());
      ProcessHandle forgotten = handle(lines.readLine());
      assertThat(kept.isAlive()).isTrue();
      parent.destroyForcibly();
      kept.onExit().get(10, TimeUnit.SECONDS);
      Thread.sleep(Duration.ofMillis(200));
      assertThat(forgotten.isAlive()).as("a child that was let go").isTrue();
      forgotten.destroyForcibly();
    }
  }

  private static ProcessHandle handle(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
