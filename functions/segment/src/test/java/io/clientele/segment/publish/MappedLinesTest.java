package io.clientele.segment.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedLinesTest {
  @TempDir private Path folder;

  @Test
  void aFileWithoutLinesHasNone() throws Exception {
    try (MappedLines lines = lines("")) {
      assertThat(lines.count()).isZero();
    }
  }

  @Test
  void linesOfAnyLengthAreReadByTheirNumbers() throws Exception {
    Random random = new Random(4);
    List<String> written = new ArrayList<>(List.of("Żaneta", "", "x".repeat(200_000)));
    for (int i = 0; i < 3000; i++) {
      written.add("ł".repeat(random.nextInt(150)));
    }
    try (MappedLines lines = lines(String.join("\n", written) + "\n")) {
      assertThat(lines.count()).isEqualTo(written.size());
      for (int i = written.size() - 1; i >= 0; i--) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.write(i, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(written.get(i));
      }
    }
  }

  private MappedLines lines(String text) throws IOException {
    return MappedLines.of(Files.writeString(folder.resolve("lines"), text));
  }
}
