package io.clientele.local.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no child outlives this process, even when this process is killed with no time to
 * tidy up: a shell holds the other end of a pipe, and kills the children it knows when the pipe
 * breaks.
 */
public final class Children implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      children=' '
      while read -r verb child; do
        case $verb in
          watch) children="$children$child " ;;
          forget) children="${children%% $child *} ${children#* $child }" ;;
        esac
      done
      for child in $children; do kill -9 "$child"; done 2>/dev/null
      """;

  private final Map<Long, Process> running = new HashMap<>();
  private @Nullable Process shell;
  private boolean closed;

  /** The child is killed when this process ends without {@link #forget}. */
  public synchronized void watch(Process child) {
    running.put(child.pid(), child);
    tell("watch", child);
  }

  /** The child has ended. */
  public synchronized void forget(Process child) {
    if (running.remove(child.pid()) != null) {
      tell("forget", child);
    }
  }

  private void tell(String verb, Process child) {
    if (closed) {
      return;
    }
    try {
      if (shell == null || !shell.isAlive()) {
        startWatching();
      } else {
        write(shell, verb + " " + child.pid());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot watch over the functions' processes", e);
    }
  }

  private void startWatching() throws IOException {
    Process watcher = start();
    shell = watcher;
    for (long pid : running.keySet()) {
      write(watcher, "watch " + pid);
    }
    var _ = watcher.onExit().thenAccept(this::replace);
  }

  /** Somebody has killed the shell. */
  private synchronized void replace(Process ended) {
    if (closed || !ended.equals(shell)) {
      return;
    }
    try {
      startWatching();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot watch over the functions' processes", e);
    }
  }

  private static Process start() throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", SCRIPT)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void write(Process shell, String line) throws IOException {
    OutputStream pipe = shell.getOutputStream();
    pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    pipe.flush();
  }

  /** Kills what still runs. */
  @Override
  public synchronized void close() {
    closed = true;
    running.values().forEach(Process::destroyForcibly);
    running.clear();
    if (shell != null) {
      shell.destroyForcibly();
    }
  }
}
