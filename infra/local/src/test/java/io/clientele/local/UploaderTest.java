package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploaderTest {
  @TempDir Path folder;

  @Test
  void takesTheFilesOfAllFoldersByTheirPath() throws IOException {
    file("orders.csv");
    file("crm/north/a b+c.csv");
    assertThat(Uploader.files(folder))
        .extracting(file -> Uploader.key(folder, file))
        .containsExactly("crm/north/a b+c.csv", "orders.csv");
  }

  @Test
  void leavesOutWhatStartsWithADot() throws IOException {
    file(".DS_Store");
    file(".git/config");
    file("orders.csv");
    assertThat(Uploader.files(folder)).containsExactly(folder.resolve("orders.csv"));
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "x");
  }
}
