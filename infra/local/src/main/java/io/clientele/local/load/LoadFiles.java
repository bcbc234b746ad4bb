package io.clientele.local.load;

import io.clientele.local.Uploader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load puts into the uploads bucket, by key.
 *
 * @param configuration sets the product up; no upload comes of it
 * @param exports an upload each
 */
record LoadFiles(Map<String, Path> configuration, Map<String, Path> exports) {
  /** A folder may bring its own configuration; what the options name takes its place. */
  static LoadFiles of(LoadOptions options) throws IOException {
    Map<String, Path> configuration = new TreeMap<>();
    Map<String, Path> exports = new TreeMap<>();
    Path folder = options.folder();
    for (Path file : Uploader.files(folder)) {
      boolean isConfiguration = Uploader.isConfiguration(folder, file);
      (isConfiguration ? configuration : exports).put(Uploader.key(folder, file), file);
    }
    Path config = options.config();
    if (config != null) {
      for (Path file : Uploader.files(config)) {
        configuration.put("config/" + Uploader.key(config, file), file);
      }
    }
    return new LoadFiles(configuration, exports);
  }
}
