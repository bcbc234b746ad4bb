package io.clientele.tests.faults;

import io.clientele.aws.AwsClients;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.warehouse.model.ModelCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** As many worlds as this machine can work in at a time, and the uploads that all of them see. */
final class Worlds implements AutoCloseable {
  private static final int COUNT = Runtime.getRuntime().availableProcessors();

  private final int count;
  private final Path state;
  private final ServersProcess servers;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final ModelCatalogue models = ModelCatalogue.load();
  private final S3Client s3;
  private final BlockingQueue<World> free = new LinkedBlockingQueue<>();
  private final ObjectVersion overwritten;
  private final Map<String, ObjectVersion> uploads = new LinkedHashMap<>();
  private final Map<World, List<Worker>> workers = new ConcurrentHashMap<>();

  private Worlds(ServersProcess servers, Path state, int count) {
    this.state = state;
    this.count = count;
    this.servers = servers;
    AwsClients clients = new AwsClients(http);
    for (int number = 0; number < count; number++) {
      free.add(new World(new WorldNames(number), servers, clients));
    }
    s3 = clients.s3();
    overwritten = put(s3, SampleUploads.ORDERS, "half of the or");
    putUploads();
  }

  static Worlds open(Path state) throws IOException {
    return open(state, COUNT);
  }

  static Worlds open(Path state, int count) throws IOException {
    return new Worlds(ServersProcess.start(state, count), state, count);
  }

  /** Puts the uploads where they were; those that are there stay the same. */
  void putUploads() {
    SampleUploads.texts().forEach((key, text) -> uploads.put(key, put(s3, key, text)));
  }

  /** Puts a file of the team's configuration beside the uploads. */
  void configure(String name, String text) {
    put(s3, "config/" + name, text);
  }

  /** Makes it as if an upload had been written then. */
  void date(String key, Instant written) throws IOException {
    Files.setLastModifiedTime(
        servers.bucket(WorldNames.UPLOADS_BUCKET).resolve(key), FileTime.from(written));
  }

  /** What lies in the uploads bucket. */
  List<String> keys() {
    return s3
        .listObjectsV2Paginator(request -> request.bucket(WorldNames.UPLOADS_BUCKET))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  private static ObjectVersion put(S3Client s3, String key, String text) {
    var answer =
        s3.putObject(
            request -> request.bucket(WorldNames.UPLOADS_BUCKET).key(key),
            RequestBody.fromString(text));
    return new ObjectVersion(WorldNames.UPLOADS_BUCKET, key, answer.eTag().replace("\"", ""));
  }

  /** An older version of one of the uploads: its event came, but the bucket no longer holds it. */
  ObjectVersion overwritten() {
    return overwritten;
  }

  /** The uploads by key, each the version that the bucket holds. */
  Map<String, ObjectVersion> uploads() {
    return uploads;
  }

  /** A folder that holds some of the uploads, by their places, as the bucket's holds all. */
  Path folder(Set<Integer> places) throws IOException {
    Path all = servers.bucket(WorldNames.UPLOADS_BUCKET);
    Path some = Files.createTempDirectory(state, "uploads-");
    List<String> keys = List.copyOf(uploads.keySet());
    for (int place : places) {
      Path file = some.resolve(keys.get(place));
      Files.createDirectories(file.getParent());
      Files.copy(all.resolve(keys.get(place)), file);
    }
    return some;
  }

  /** A new life of the functions' process. */
  Incarnation incarnation(World world, @Nullable Fault fault) {
    return incarnation(world, fault, () -> {});
  }

  Incarnation incarnation(World world, @Nullable Fault fault, Runnable turn) {
    return new Incarnation(world, models, new FaultyHttp(http, fault, turn));
  }

  /** The two that may be at work in a world at a time. */
  List<Worker> workers(World world) {
    return workers.computeIfAbsent(
        world, it -> List.of(new Worker(it, models), new Worker(it, models)));
  }

  /** The HTTP client of a life that is not one of the functions'. */
  FaultyHttp http(@Nullable Fault fault, Runnable turn) {
    return new FaultyHttp(http, fault, turn);
  }

  /** What happens in a world of its own; gives what is to be seen of it. */
  @FunctionalInterface
  interface Story<R> {
    R in(World world) throws Exception;
  }

  /** One story. */
  <R> R tell(Story<R> story) throws Exception {
    World world = free.take();
    try {
      return story.in(world);
    } finally {
      free.add(world);
    }
  }

  /** Stories, some at a time; the results in their order. */
  <R> List<R> tellAll(List<Story<R>> stories) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<R>> results = new ArrayList<>();
      for (Story<R> story : stories) {
        results.add(threads.submit(() -> tell(story)));
      }
      List<R> ends = new ArrayList<>();
      for (Future<R> result : results) {
        ends.add(result.get());
      }
      return ends;
    } catch (ExecutionException e) {
      throw new AssertionError("a case ended by a fault that nobody injected", e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    servers.close();
  }
}
