package io.clientele.tests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The dashboard in a real browser, open from before the first file to after the last. */
final class OpenPage implements AutoCloseable {
  private static final Path DASHBOARD = Repository.root().resolve("dashboard");

  private final Process process;
  private final BufferedReader said;
  private final Path errors;

  private OpenPage(Process process, Path errors) {
    this.process = process;
    this.said = process.inputReader(UTF_8);
    this.errors = errors;
  }

  static Path chromium() {
    return Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
  }

  static OpenPage at(String address, Path errors) throws IOException {
    Process process =
        new ProcessBuilder("node", "tests/real/open-page.mjs", address)
            .directory(DASHBOARD.toFile())
            .redirectError(errors.toFile())
            .start();
    OpenPage page = new OpenPage(process, errors);
    page.nextLine();
    return page;
  }

  /** What is written on the page once it shows a run. */
  Map<String, Object> written(String runId) throws IOException {
    return answer(runId);
  }

  /** What is written on the page of each element. */
  Map<String, Object> walked() throws IOException {
    return answer("walk");
  }

  /**
   * What is written on the page of a query ({@code text}), its first table as CSV ({@code saved}),
   * and whether a value from a file ran there ({@code hostile}).
   */
  Map<String, Object> read(String query) throws IOException {
    return answer("read " + query);
  }

  private Map<String, Object> answer(String word) throws IOException {
    process.outputWriter(UTF_8).append(word).append('\n').flush();
    return JSON.std.mapFrom(nextLine());
  }

  /** The rows of a table on the page, the head first, as texts. */
  @SuppressWarnings("unchecked")
  static List<List<String>> rows(Map<String, Object> written, String table) {
    return (List<List<String>>) Objects.requireNonNull(written.get(table), table);
  }

  private String nextLine() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IllegalStateException("the browser ended:\n" + Files.readString(errors));
    }
    return line;
  }

  /** Lets the browser end by itself: one that is killed leaves its folders behind. */
  @Override
  public void close() throws IOException {
    process.outputWriter(UTF_8).close();
    boolean hasEnded = false;
    try {
      hasEnded = process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!hasEnded) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
