package io.clientele.aws.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class JsonLoggerTest {
  private final List<String> lines = new ArrayList<>();
  private final JsonLogger logger = new JsonLogger("ingest", lines::add);

  @Test
  void aLineIsAnObjectWithTheCorrelationId() throws Exception {
    try (var context = MDC.putCloseable("correlation_id", "m1")) {
      assertThat(context).isNotNull();
      logger.info("{} uploads\n\"late\"", 3);
    }
    logger.info("later");
    assertThat(JSON.std.mapFrom(lines.getFirst()))
        .isEqualTo(
            Map.of(
                "level", "INFO",
                "logger", "ingest",
                "message", "3 uploads\n\"late\"",
                "correlation_id", "m1"));
    assertThat(lines.getLast()).doesNotContain("correlation_id");
    assertThat(lines).noneMatch(line -> line.contains("\n"));
  }

  @Test
  void aFaultIsLoggedWithoutWhatItSays() {
    logger.error("message {} failed", "m1", new IOException("no number: 'ewa@example.com'"));
    assertThat(lines.getFirst())
        .contains("message m1 failed", "java.io.IOException", "JsonLoggerTest")
        .doesNotContain("ewa");
  }

  @Test
  void whatIsLoggedGoesThroughIt() {
    assertThat(LoggerFactory.getLogger("any")).isInstanceOf(JsonLogger.class);
    logger.debug("too much");
    assertThat(lines).isEmpty();
  }
}
