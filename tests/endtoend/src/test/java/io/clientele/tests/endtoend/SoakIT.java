package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Uploads come all the time, and all the time something is killed: a function, at times the whole
 * machine. {@code -Dsoak.uploads=1000 -Dsoak.seconds=600} is the long form.
 */
class SoakIT {
  private static final int UPLOADS = Integer.getInteger("soak.uploads", 40);
  private static final Duration SPAN = Duration.ofSeconds(Integer.getInteger("soak.seconds", 12));

  /** A trigger whose attempts were all killed is handed over once more after 16 minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(25);

  private static final int FEWEST_KILLS = 3;
  private static final Duration MACHINE_LASTS = Duration.ofSeconds(90);
  private static final DailyFiles DAILY = new DailyFiles(UPLOADS);

  /** So many open files more or fewer are connections that come and go. */
  private static final int FEW_FILES = 40;

  private static final int FEW_MEBIBYTES = 48;

  @TempDir Path folder;

  private final Random random = new Random(Long.getLong("soak.seed", 1));
  private final AtomicReference<RunningProduct> current = new AtomicReference<>();
  private volatile Instant start = Instant.MIN;
  private int killedFunctions;
  private int killedMachines;

  @Test
  void everyRowIsAccountedForWhateverIsKilled(TestReporter reporter) throws Exception {
    try (AutoCloseable _ = () -> current.get().close()) {
      current.set(product());
      start = Instant.now();
      CompletableFuture<Void> dropping = CompletableFuture.runAsync(this::drop);
      do {
        Thread.sleep(random.nextLong(2_000, SPAN.dividedBy(40).toMillis() + 4_000));
        kill();
      } while (passed().compareTo(SPAN.multipliedBy(6).dividedBy(10)) < 0
          || killedFunctions < FEWEST_KILLS);
      // What grows shows where nothing is killed any more, once all is warm again.
      Thread.sleep(SPAN.dividedBy(10).toMillis());
      Map<String, ProcessFigures> before = figures();
      dropping.join();
      reporter.publishEntry("dropped after seconds", String.valueOf(passed().toSeconds()));
      awaitSettled();
      reporter.publishEntry("settled after seconds", String.valueOf(passed().toSeconds()));
      Map<String, ProcessFigures> after = figures();
      reporter.publishEntry(
          "killed", "%d functions, %d machines".formatted(killedFunctions, killedMachines));
      reporter.publishEntry("before", before.toString());
      reporter.publishEntry("after", after.toString());
      before.forEach((name, figures) -> assertHeld(name, figures, after.get(name)));
      assertThat(accepted()).isEqualTo(DAILY.lines());
      current.get().stop();
    }
  }

  private Duration passed() {
    return Duration.between(start, Instant.now());
  }

  private RunningProduct product() throws Exception {
    return RunningProduct.start(folder.resolve("state"), folder.resolve("output.txt"));
  }

  /** Evenly over the span, each until the product has said that it has it. */
  private void drop() {
    List<Map.Entry<String, byte[]>> files = List.copyOf(files().entrySet());
    for (int number = 0; number < files.size(); number++) {
      Duration due = SPAN.multipliedBy(number).dividedBy(files.size());
      sleep(due.minus(passed()));
      while (!isDropped(files.get(number))) {
        sleep(Duration.ofMillis(200));
      }
    }
  }

  private boolean isDropped(Map.Entry<String, byte[]> file) {
    try {
      current.get().drop(file.getKey(), file.getValue());
      return true;
    } catch (RuntimeException killed) {
      return false;
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.isNegative() ? Duration.ZERO : time);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing interrupts who drops files", e);
    }
  }

  /** Files of days; some have a row that is refused, some come again, some are nobody's. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    DAILY
        .files()
        .forEach(
            (key, content) ->
                files.put(
                    key,
                    switch (files.size() % 10) {
                      case 3 -> withRefusedRow(content);
                      case 7 ->
                          "colour,shape\nred,%d\n"
                              .formatted(files.size())
                              .getBytes(StandardCharsets.UTF_8);
                      default -> content;
                    }));
    return files;
  }

  private static byte[] withRefusedRow(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    String last = text.substring(text.stripTrailing().lastIndexOf('\n') + 1);
    return (text + last.replaceFirst("\\d{4}-\\d\\d-\\d\\d", "2024-13-45"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A function or, at some moments of the span, all at once, as when the machine goes down. */
  private void kill() throws Exception {
    if (killedMachines <= passed().toMillis() / MACHINE_LASTS.toMillis()) {
      killedMachines++;
      current.get().kill();
      current.set(product());
      return;
    }
    List<ProcessHandle> functions = current.get().functions();
    if (!functions.isEmpty()) {
      killedFunctions++;
      functions.get(random.nextInt(functions.size())).destroyForcibly();
    }
  }

  /** Waits until a run has settled all that was dropped. */
  private void awaitSettled() throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!uploads().stream().allMatch(SoakIT::isSettled) || uploads().size() < UPLOADS) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(
            "%d uploads, not settled: %s"
                .formatted(
                    uploads().size(),
                    uploads().stream().filter(upload -> !isSettled(upload)).limit(5).toList()));
      }
      Thread.sleep(1_000);
    }
  }

  private static boolean isSettled(Map<String, AttributeValue> upload) {
    return !text(upload, "settled_by").isEmpty() || "quarantined".equals(text(upload, "status"));
  }

  private List<Map<String, AttributeValue>> uploads() {
    return current.get().items().stream()
        .filter(item -> "UPLOAD".equals(text(item, "pk")))
        .toList();
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  private long accepted() {
    return uploads().stream()
        .mapToLong(
            upload ->
                Long.parseLong(Objects.requireNonNull(upload.get("rows_accepted"), "rows").n()))
        .sum();
  }

  /** By name; of a function that has several processes the largest of each. */
  private Map<String, ProcessFigures> figures() throws Exception {
    Map<String, ProcessFigures> figures = new TreeMap<>();
    figures.put("machine", ProcessFigures.of(current.get().machine()));
    for (ProcessHandle function : current.get().functions()) {
      figures.merge(
          ProcessFigures.handler(function), ProcessFigures.of(function), ProcessFigures::largest);
    }
    return figures;
  }

  private static void assertHeld(
      String name, ProcessFigures before, @Nullable ProcessFigures after) {
    if (after == null) {
      return;
    }
    assertThat(after.files()).as("open files of %s", name).isLessThan(before.files() + FEW_FILES);
    assertThat(after.heapMebibytes())
        .as("objects in MiB of %s", name)
        .isLessThan(before.heapMebibytes() + FEW_MEBIBYTES);
    if (SPAN.compareTo(MACHINE_LASTS) > 0) {
      assertThat(after.residentMebibytes())
          .as("memory in MiB of %s", name)
          .isLessThan(before.residentMebibytes() * 5 / 4 + FEW_MEBIBYTES);
    }
  }
}
