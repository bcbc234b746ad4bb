import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.InMemoryRunLedger;
import io.clientele.domain.run.Run;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.InMemoryUploadLedger;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.segment.SegmentParts;
import io.clientele.segment.model.DuckDbLimits;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of the segment function over a lake in a folder, without a cloud: {@code LakeRun FOLDER
 * DUCKDB_MB THREADS}. Prints seconds by stage, CPU seconds and the peak of memory as JSON; the
 * clock of the run is the processor's, so that other programs do not count.
 */
final class LakeRun {
  private static final Instant START = Instant.parse("2024-02-01T00:00:00Z");

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Clock clock = new ProcessorClock();
    var uploads = new InMemoryUploadLedger();
    for (List<String> tables : UPLOADS) {
      uploads.finish(upload(folder, tables));
    }
    var runs = new InMemoryRunLedger();
    var ports = new SegmentParts.Ports(new FolderStore(folder), uploads, runs, event -> {});
    var limits = new DuckDbLimits(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    var settings = new SegmentParts.Settings("uploads", "lake", Duration.ZERO, limits, "bench");
    String id = "01HTC000000000000000000001";
    new SegmentParts(ports, settings, clock, duration -> {}, () -> id)
        .segmentation()
        .handle(new Delivery(new Trigger.Request(id, null), id, 1, START.plusSeconds(90_000)));
    Run run = runs.find(id).orElseThrow();
    System.out.printf(
        "{\"status\": \"%s\", \"message\": \"%s\", \"cpu\": %.2f, \"peak_mb\": %d, \"stages\": %s}%n",
        run.status(), run.message(), seconds(), peak(), json(run.seconds()));
  }

  /** Orders and their lines are rows of the same file. */
  private static final List<List<String>> UPLOADS =
      List.of(
          List.of("orders", "order_lines"),
          List.of("customers"),
          List.of("products"),
          List.of("campaigns"),
          List.of("campaign_members"),
          List.of("engagements"),
          List.of("feedback"),
          List.of("opportunities"));

  private static Upload upload(Path folder, List<String> tables) {
    Map<Entity, String> files = new TreeMap<>();
    for (String table : tables) {
      if (Files.exists(folder.resolve(table + ".parquet"))) {
        files.put(Entity.byTable(table).orElseThrow(), table + ".parquet");
      }
    }
    return new Upload(
        new ObjectVersion("uploads", tables.getFirst(), "v1"),
        1,
        START.minusSeconds(86_400),
        UploadStatus.DONE,
        "bench",
        List.copyOf(files.keySet()),
        new RowCounts(50_000_000, 50_000_000, 0, 0),
        Map.of(),
        Map.of(),
        null,
        files,
        0.1,
        null);
  }

  private static String json(Map<String, Double> seconds) {
    return seconds.toString().replaceAll("([A-Za-z_]+)=", "\"$1\": ").replace("\n", " ");
  }

  private static double seconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static final class ProcessorClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return START.plus(ProcessHandle.current().info().totalCpuDuration().orElseThrow());
    }
  }

  /** The lake lies in the folder itself; what the run writes lies under {@code out}. */
  private record FolderStore(Path folder) implements ObjectStore {
    @Override
    public Optional<StoredObject> head(String bucket, String key, String version)
        throws IOException {
      Path file = path(key);
      return Files.isRegularFile(file) && !bucket.equals("uploads")
          ? Optional.of(new StoredObject(key, "v1", Files.size(file), START))
          : Optional.empty();
    }

    @Override
    public Optional<StoredObject> download(String bucket, String key, String version, Path target)
        throws IOException {
      Optional<StoredObject> found = head(bucket, key, version);
      if (found.isPresent()) {
        Files.copy(path(key), target, StandardCopyOption.REPLACE_EXISTING);
      }
      return found;
    }

    @Override
    public Optional<byte[]> read(String bucket, String key) throws IOException {
      return head(bucket, key, null).isPresent()
          ? Optional.of(Files.readAllBytes(path(key)))
          : Optional.empty();
    }

    @Override
    public Optional<byte[]> readRange(String bucket, String key, long offset, int length)
        throws IOException {
      return read(bucket, key)
          .map(
              bytes ->
                  Arrays.copyOfRange(
                      bytes,
                      (int) Math.min(offset, bytes.length),
                      (int) Math.min(offset + length, bytes.length)));
    }

    @Override
    public void write(String bucket, String key, Path source, String contentType)
        throws IOException {
      Files.createDirectories(out(key).getParent());
      Files.copy(source, out(key), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void write(String bucket, String key, byte[] content, String contentType)
        throws IOException {
      Files.createDirectories(out(key).getParent());
      Files.write(out(key), content);
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) {
      return List.of();
    }

    private Path out(String key) {
      return folder.resolve("out").resolve(key);
    }

    private Path path(String key) {
      return Files.exists(out(key)) ? out(key) : folder.resolve(key);
    }
  }
}
