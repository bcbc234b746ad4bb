package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadCommandTest {
  @TempDir Path folder;

  @Test
  void readsTheOtherFilesWhereOneIsMissing() throws IOException {
    Path orders = folder.resolve("orders.csv");
    Files.writeString(orders, "a;b\n1;2\n");
    Path out = folder.resolve("out");
    assertThat(
            read("--out", out.toString(), folder.resolve("none.csv").toString(), orders.toString()))
        .isEqualTo(1);
    assertThat(out.resolve("orders.csv")).hasContent("a,b\r\n1,2");
  }

  @Test
  void succeedsWhereEveryFileIsThere() throws IOException {
    Path empty = folder.resolve("empty.csv");
    Files.writeString(empty, "");
    Path out = folder.resolve("out");
    assertThat(read("--out", out.toString(), empty.toString())).isZero();
    assertThat(out.resolve("empty.csv.error")).exists();
  }

  private static int read(String... arguments) {
    return new CommandLine(new ReadCommand()).execute(arguments);
  }
}
