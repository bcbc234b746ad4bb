package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.domain.upload.ObjectVersion;
import io.clientele.segment.trigger.Delivery;
import io.clientele.segment.trigger.Trigger;
import io.clientele.warehouse.model.ModelCatalogue;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Uploads, a run and its answers over services that nobody here wrote: the emulator of AWS at
 * {@code -Doutside.endpoint} or {@code AWS_ENDPOINT_URL}, and LocalStack where Docker runs. What
 * they end with is what the local cloud ends with, byte for byte but for instants.
 * docs/architecture.md says what such emulators cannot do.
 */
class OutsideTargetIT {
  private static final String ENDPOINT =
      Objects.requireNonNullElse(
          System.getProperty("outside.endpoint", System.getenv("AWS_ENDPOINT_URL")), "");

  private static final Pattern WITH_INSTANTS =
      Pattern.compile("object (lake|marts/(customers|opportunities|orders|order_lines))/.*");

  @Test
  void aRunAtTheNamedEndpointEndsAsItDoesHere(@TempDir Path state) throws Exception {
    assumeTrue(
        !ENDPOINT.isBlank(),
        "skipped: neither -Doutside.endpoint nor AWS_ENDPOINT_URL names an emulator of AWS");
    assertEndsAsHere(URI.create(ENDPOINT), state);
  }

  @Test
  void aRunInLocalStackEndsAsItDoesHere(@TempDir Path state) throws Exception {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "skipped: Docker does not run here, so that LocalStack cannot be started");
    try (LocalStack localStack = LocalStack.start()) {
      assertEndsAsHere(localStack.endpoint(), state);
    }
  }

  private static void assertEndsAsHere(URI endpoint, Path state) throws Exception {
    End here;
    try (Worlds worlds = Worlds.open(state)) {
      here =
          worlds.tell(
              world -> {
                world.reset(Snapshot.EMPTY);
                live(worlds.incarnation(world, null), world, worlds.uploads().values());
                return End.of(world);
              });
    }
    try (OutsideWorld world = new OutsideWorld(endpoint);
        SdkHttpClient http = UrlConnectionHttpClient.create()) {
      List<ObjectVersion> uploads = world.put(SampleUploads.texts());
      Incarnation life =
          new Incarnation(world, ModelCatalogue.load(), new FaultyHttp(http, null, () -> {}));
      live(life, world, uploads);
      End there = End.of(world.snapshot(), world.takeEvents());

      assertThat(timeless(there).differencesTo(timeless(here))).isEmpty();
      assertThat(overview()).contains("\"element\":\"overview\"");
    }
  }

  /** Each upload twice, then a run and, since nothing changed, none. */
  private static void live(Incarnation life, Surroundings world, Iterable<ObjectVersion> uploads)
      throws Exception {
    for (ObjectVersion upload : uploads) {
      life.ingest(upload);
      life.ingest(upload);
    }
    for (String message : List.of("m1", "m2")) {
      life.segment(
          new Delivery(
              new Trigger.Automatic("upload"),
              message,
              1,
              world.clock().instant().plusSeconds(900)));
    }
  }

  /** Without when the store took an upload, which rows in the lake and of entities bear too. */
  private static End timeless(End end) {
    Map<String, String> parts = new TreeMap<>();
    end.parts()
        .forEach(
            (name, content) ->
                parts.put(
                    name,
                    WITH_INSTANTS.matcher(name).matches()
                        ? "written"
                        : content
                            .replaceAll("\\{at='[^']+'", "{at")
                            .replace("seconds=0.0", "seconds=0")));
    return new End(parts);
  }

  private static String overview() {
    try (RunReader reader = new RunReader(OutsideWorld.NAMES, OutsideWorld.clients())) {
      return reader.body("/v1/schemes/rfm/elements/overview");
    }
  }
}
