package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.upload.ObjectVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Uploads whose event was lost are found by comparing bucket and ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepIT {
  private Worlds worlds;

  @BeforeAll
  void open(@TempDir Path state) throws Exception {
    worlds = Worlds.open(state);
  }

  @AfterAll
  void close() throws Exception {
    worlds.close();
  }

  @Test
  void theSweepHasLostUploadsIngestedAndTheNextOneWritesNothing() throws Exception {
    worlds.tell(
        world -> {
          world.reset(Snapshot.EMPTY);
          Instant later = Instant.now().plus(Duration.ofHours(1));
          Incarnation life = worlds.incarnation(world, null);
          List<ObjectVersion> uploads = List.copyOf(worlds.uploads().values());
          life.ingest(uploads.getFirst());

          assertThat(life.sweep(later)).isEqualTo(uploads.size() - 1);
          Set<ObjectVersion> found = requested(world.takeIngestRequests());
          assertThat(found).containsExactlyInAnyOrderElementsOf(uploads.subList(1, uploads.size()));
          for (ObjectVersion upload : found) {
            life.ingest(upload);
          }
          Snapshot healed = world.snapshot();
          assertThat(healed.items()).hasSize(uploads.size());

          Incarnation next = worlds.incarnation(world, null);
          assertThat(next.sweep(later)).isZero();
          assertThat(world.takeIngestRequests()).isEmpty();
          assertThat(next.http().calls())
              .isNotEmpty()
              .allSatisfy(call -> assertThat(call).matches("GET .*|DynamoDB_[0-9]+.GetItem"));
          assertThat(world.snapshot().items()).isEqualTo(healed.items());
          return healed;
        });
  }

  private static Set<ObjectVersion> requested(List<String> messages) throws Exception {
    Set<ObjectVersion> objects = new LinkedHashSet<>();
    for (String message : messages) {
      Map<?, ?> detail = part(JSON.std.mapFrom(message), "detail");
      Map<?, ?> object = part(detail, "object");
      objects.add(
          new ObjectVersion(
              String.valueOf(part(detail, "bucket").get("name")),
              String.valueOf(object.get("key")),
              String.valueOf(object.get("version-id"))));
    }
    return objects;
  }

  private static Map<?, ?> part(Map<?, ?> whole, String name) {
    return (Map<?, ?>) Objects.requireNonNull(whole.get(name), name);
  }
}
