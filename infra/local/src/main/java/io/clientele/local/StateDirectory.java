package io.clientele.local;

import io.clientele.local.files.PrivateFiles;
import io.clientele.local.s3.AccessKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Where one local cloud keeps everything; used by one process at a time. */
public final class StateDirectory implements AutoCloseable {
  private final Path folder;
  private final FileChannel lockFile;

  private StateDirectory(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Makes the directory where it does not exist, and takes it.
   *
   * @throws IOException in words for a person, when another local cloud uses it
   */
  public static StateDirectory open(Path path) throws IOException {
    Path folder = path.toAbsolutePath().normalize();
    FileChannel channel = lockFile(folder);
    if (!isTaken(channel)) {
      channel.close();
      throw new IOException(
          "Another local cloud is using %s. Stop it first (Ctrl-C), or choose another directory with --state."
              .formatted(folder));
    }
    StateDirectory state = new StateDirectory(folder, channel);
    delete(state.temporary());
    Files.createDirectories(state.temporary());
    Files.createDirectories(state.logs());
    return state;
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      return FileChannel.open(
          folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileSystemException e) {
      throw new IOException(
          "%s cannot be used as a state directory (%s). Choose another one with --state."
              .formatted(
                  folder, e.getReason() == null ? e.getClass().getSimpleName() : e.getReason()),
          e);
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The directory itself. */
  public Path folder() {
    return folder;
  }

  /** Objects, as {@code <bucket>/<key>}. */
  public Path objects() {
    return folder.resolve("s3");
  }

  Path queues() {
    return folder.resolve("sqs");
  }

  Path tables() {
    return folder.resolve("dynamodb");
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  Path signingKey() {
    return folder.resolve("signing-key.json");
  }

  /** One log a function. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /** Emptied at each start. */
  public Path temporary() {
    return folder.resolve("tmp");
  }

  /** Any other file of the state. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The key that S3 clients sign with; made once, so that no web page can know it. */
  AccessKey accessKey() throws IOException {
    Path file = folder.resolve("access-key");
    if (!Files.exists(file)) {
      byte[] random = new byte[20];
      new SecureRandom().nextBytes(random);
      PrivateFiles.create(file);
      Files.write(file, List.of("clientele", HexFormat.of().formatHex(random)));
    }
    List<String> lines = Files.readAllLines(file);
    return new AccessKey(lines.getFirst(), lines.getLast());
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Lets another process have it. */
  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
