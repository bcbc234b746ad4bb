package io.clientele.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.lambda.task.Parent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChildrenIT {
  @Test
  void endWhenTheirParentIsKilledWithoutWarning() throws Exception {
    Process parent = parent();
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

  @Test
  void endAlsoWhereTheirWatcherWasKilledBefore() throws Exception {
    Process parent = parent();
    try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle kept = handle(lines.readLine());
      handle(lines.readLine()).destroyForcibly();
      ProcessHandle watcher = watcher(parent, -1);
      watcher.destroyForcibly();
      assertThat(watcher(parent, watcher.pid()).isAlive()).isTrue();
      parent.destroyForcibly();
      kept.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  private static Process parent() throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-classpath",
            System.getProperty("java.class.path"),
            Parent.class.getName())
        .start();
  }

  /** The shell among its children, once there is another than that one. */
  private static ProcessHandle watcher(Process parent, long former) throws InterruptedException {
    while (true) {
      Optional<ProcessHandle> shell =
          parent
              .children()
              .filter(child -> child.pid() != former)
              .filter(
                  child -> child.info().command().orElse("").matches(".*/(ba|da)?sh|.*/busybox"))
              .findFirst();
      if (shell.isPresent()) {
        return shell.get();
      }
      Thread.sleep(Duration.ofMillis(20));
    }
  }

  private static ProcessHandle handle(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
