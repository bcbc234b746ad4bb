package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
  @TempDir Path folder;

  @Test
  void takesTheFilesOfAllFoldersByTheirPath() throws IOException {
    file("orders.csv");
    file("crm/north/a b+c.csv");
    Exports exports = Exports.in(folder, null);
    assertThat(exports.files())
        .extracting(exports::key)
        .containsExactly("crm/north/a b+c.csv", "orders.csv");
    assertThat(exports.uploads()).isEqualTo(2);
  }

  @Test
  void takesConfigurationFirstAndDoesNotCountItAsUploads() throws IOException {
    file("a.csv");
    file("config/settings.yaml");
    Exports exports = Exports.in(folder, null);
    assertThat(exports.files())
        .extracting(exports::key)
        .containsExactly("config/settings.yaml", "a.csv");
    assertThat(exports.uploads()).isEqualTo(1);
  }

  @Test
  void namesWhatItLeavesOut() throws IOException {
    file(".DS_Store");
    file(".git/config");
    file("orders.csv");
    file("result/summary.json");
    Exports exports = Exports.in(folder, folder.resolve("result"));
    assertThat(exports.files()).containsExactly(folder.resolve("orders.csv"));
    assertThat(exports.leftOut())
        .extracting(exports::key)
        .containsExactly(".DS_Store", ".git", "result");
  }

  @Test
  void followsALinkToAFileButNotToAFolder() throws IOException {
    file("here/orders.csv");
    Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("here/orders.csv"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("dangling.csv"), folder.resolve("nowhere"));
    Exports exports = Exports.in(folder, null);
    assertThat(exports.files())
        .extracting(exports::key)
        .containsExactly("here/orders.csv", "link.csv");
    assertThat(exports.leftOut()).extracting(exports::key).containsExactly("dangling.csv", "loop");
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
    file("secret.csv");
    assertThat(folder.resolve("secret.csv").toFile().setReadable(false)).isTrue();
    assertThatThrownBy(() -> Exports.in(folder, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("secret.csv cannot be read");
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "x");
  }
}
