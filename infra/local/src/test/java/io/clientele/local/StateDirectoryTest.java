package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
  @TempDir Path folder;

  @Test
  void belongsToOneLocalCloudAtATime() throws IOException {
    try (StateDirectory _ = StateDirectory.open(folder)) {
      assertThatThrownBy(() -> StateDirectory.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Another local cloud is using " + folder);
    }
    try (StateDirectory again = StateDirectory.open(folder)) {
      assertThat(again.logs()).isDirectory();
    }
  }

  @Test
  void startsWithoutTheTemporaryFilesOfAnEarlierStart() throws IOException {
    Path old = folder.resolve("tmp/ingest-1/spill.duckdb");
    Files.createDirectories(old.resolveSibling(""));
    Files.writeString(old, "x");
    try (StateDirectory _ = StateDirectory.open(folder)) {
      assertThat(old).doesNotExist();
    }
  }

  @Test
  void saysWhatIsNoDirectory() throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), "x");
    for (Path path : List.of(file, file.resolve("below"))) {
      assertThatThrownBy(() -> StateDirectory.open(path))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(path + " cannot be used as a state directory")
          .hasMessageContaining("--state");
    }
  }

  @Test
  void followsALinkToItsDirectory() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real state"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    try (StateDirectory _ = StateDirectory.open(link)) {
      assertThatThrownBy(() -> StateDirectory.open(real)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void keepsItsAccessKey() throws IOException {
    try (StateDirectory state = StateDirectory.open(folder)) {
      assertThat(state.accessKey()).isEqualTo(state.accessKey());
      assertThat(state.accessKey().secret()).hasSize(40);
    }
  }
}
