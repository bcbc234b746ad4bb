package io.clientele.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadFilesTest {
  @TempDir Path folder;

  @Test
  void theConfigurationOfAFolderIsNoUpload() throws IOException {
    file("data/config/settings.yaml");
    file("data/shop/orders.csv");

    LoadFiles files = files(null);

    assertThat(files.configuration()).containsOnlyKeys("config/settings.yaml");
    assertThat(files.exports()).containsOnlyKeys("shop/orders.csv");
  }

  @Test
  void theConfigurationThatIsAskedForTakesThePlaceOfTheFoldersOwn() throws IOException {
    file("data/config/settings.yaml");
    Path mine = file("mine/settings.yaml");
    file("mine/profiles/shop.yaml");

    LoadFiles files = files(folder.resolve("mine"));

    assertThat(files.configuration())
        .containsOnlyKeys("config/profiles/shop.yaml", "config/settings.yaml")
        .containsEntry("config/settings.yaml", mine);
  }

  private LoadFiles files(@Nullable Path config) throws IOException {
    return LoadFiles.of(new LoadOptions(folder.resolve("data"), null, null, config));
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, "x");
  }
}
