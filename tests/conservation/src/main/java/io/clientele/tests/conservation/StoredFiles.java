package io.clientele.tests.conservation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A bucket that lies in a folder. */
final class StoredFiles {
  private StoredFiles() {}

  /** Files by key; without hidden ones, which are the server's own or nobody's upload. */
  static Map<String, Path> byKey(Path bucket) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (!Files.exists(bucket)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(bucket)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(bucket.relativize(file).toString(), file));
    }
    files.keySet().removeIf(key -> key.startsWith(".") || key.contains("/."));
    return files;
  }

  /** As S3 makes the ETag of an object that was put in one piece. */
  static String version(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
