package io.clientele.local.athena;

import io.clientele.local.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a table at one moment.
 *
 * @param paths sorted
 * @param bytes of all of them
 */
record LakeFiles(List<Path> paths, long bytes) {
  /** The finished files below a location, without the hidden ones that Athena skips too. */
  static LakeFiles at(S3Server s3, String location) throws IOException {
    S3Location place = S3Location.of(location);
    Path folder = s3.path(place.bucket(), place.key());
    if (!Files.isDirectory(folder)) {
      return new LakeFiles(List.of(), 0);
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths =
          walk.filter(Files::isRegularFile)
              .filter(path -> !path.getFileName().toString().matches("[._].*"))
              .filter(S3Server::finished)
              .sorted()
              .toList();
    }
    long bytes = 0;
    for (Path path : paths) {
      bytes += size(path);
    }
    return new LakeFiles(paths, bytes);
  }

  private static long size(Path path) throws IOException {
    try {
      return Files.size(path);
    } catch (NoSuchFileException _) {
      return 0;
    }
  }
}
