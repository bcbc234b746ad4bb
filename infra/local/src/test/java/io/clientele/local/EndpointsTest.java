package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("endpoints.json");
    // An earlier version may have left it readable.
    Files.writeString(file, "{}");
    new Endpoints(
            "http://127.0.0.1:1",
            "http://127.0.0.1:2",
            "http://127.0.0.1:3",
            "http://127.0.0.1:4",
            "http://127.0.0.1:5",
            "a.b.c",
            "http://127.0.0.1:6/token",
            "uploads",
            "eu-central-1",
            "id",
            "secret")
        .write(file);
  }

  @Test
  void nameWhatAClientNeeds() throws IOException {
    assertThat(JSON.std.mapFrom(Files.readString(file)))
        .containsEntry("token", "a.b.c")
        .containsEntry("token_url", "http://127.0.0.1:6/token")
        .containsOnlyKeys(
            "dashboard",
            "api",
            "s3",
            "dynamodb",
            "athena",
            "token",
            "token_url",
            "uploads_bucket",
            "region",
            "access_key_id",
            "secret_access_key");
  }

  @Test
  void areTheirOwnersAlone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
