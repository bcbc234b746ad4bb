package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void keepsItsAccessKey() throws IOException {
    try (StateDirectory state = StateDirectory.open(folder)) {
      assertThat(state.accessKey()).isEqualTo(state.accessKey());
      assertThat(state.accessKey().secret()).hasSize(40);
    }
  }
}
