package io.clientele.local.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.regex.Pattern;

/**
 * The files that S3Proxy writes before it renames them to their key: the key, a dash and a UUID.
 *
 * <p>S3Proxy lists them as objects, and leaves them behind when it is killed. A finished object
 * carries its MD5 as an attribute, so an object whose key happens to end in a UUID is told apart.
 */
final class UnfinishedFiles {
  private static final Pattern NAME =
      Pattern.compile(".*-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String MD5 = "user.content-md5";

  private final Path directory;

  UnfinishedFiles(Path directory) {
    this.directory = directory;
  }

  boolean contains(String bucket, String key) {
    return contains(directory.resolve(bucket).resolve(key));
  }

  static boolean contains(Path file) {
    if (!NAME.matcher(file.toString()).matches() || Files.isDirectory(file)) {
      return false;
    }
    try {
      return !Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
          .list()
          .contains(MD5);
    } catch (IOException _) {
      return true;
    }
  }

  /** Removes what an earlier process left behind. */
  void sweep() {
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (contains(file)) {
                Files.delete(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
