package io.clientele.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionLogTest {
  @TempDir Path folder;
  private FunctionLog log;

  @BeforeEach
  void open() throws IOException {
    log =
        new FunctionLog(folder, new FunctionFolder(folder).definition(512, Duration.ofSeconds(30)));
  }

  @Test
  void findsWhatTheFunctionSaidLastAboutItsFailure() throws IOException {
    Files.writeString(log.file(), "java.io.IOException: of yesterday\n");
    long before = log.length();
    Files.writeString(
        log.file(),
        """
        java.io.IOException: of yesterday
        [main] ERROR ingest - message 1 failed
        java.lang.IllegalStateException: no
        \tat io.clientele.Some.method(Some.java:1)
        Caused by: java.sql.SQLException: Out of Memory Error
        \tat io.clientele.Some.method(Some.java:2)
        END RequestId: 1
        """);
    assertThat(log.errorSince(before))
        .isEqualTo("Caused by: java.sql.SQLException: Out of Memory Error");
  }

  @Test
  void saysWhereToLookWhereTheFunctionSaidNothing() throws IOException {
    Files.writeString(log.file(), "java.io.IOException: of yesterday\n");
    assertThat(log.errorSince(log.length())).contains("did not say why", log.file().toString());
  }
}
