package io.clientele.local.load;

import io.clientele.local.Exports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load puts into the uploads bucket, by key.
 *
 * @param configuration sets the product up; no upload comes of it
 * @param exports an upload each
 * @param leftOut what lies in the folder and is no export
 */
record LoadFiles(Map<String, Path> configuration, Map<String, Path> exports, List<String> leftOut) {
  /** A folder may bring its own configuration; what the options name takes its place. */
  static LoadFiles of(LoadOptions options) throws IOException {
    Map<String, Path> configuration = new TreeMap<>();
    Map<String, Path> exports = new TreeMap<>();
    Exports folder = Exports.in(options.folder(), options.out());
    for (Path file : folder.files()) {
      (folder.isConfiguration(file) ? configuration : exports).put(folder.key(file), file);
    }
    Path config = options.config();
    if (config != null) {
      Exports team = Exports.in(config, null);
      team.files().forEach(file -> configuration.put("config/" + team.key(file), file));
    }
    return new LoadFiles(
        configuration, exports, folder.leftOut().stream().map(folder::key).toList());
  }
}
