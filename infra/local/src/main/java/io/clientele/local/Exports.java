package io.clientele.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder and its folders, with the keys that they get in the uploads bucket.
 *
 * @param files what is under {@code config/} first, for exports are read by it; then by name
 * @param leftOut what is no export: names that start with a dot, and linked folders
 */
public record Exports(Path folder, List<Path> files, List<Path> leftOut) {
  private static final String CONFIGURATION = "config/";

  /** Defends against later changes of the lists. */
  public Exports {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Looks into the folder.
   *
   * @param except a folder that is passed over, null for none
   * @throws IOException naming the file that cannot be read, or two that would get one key
   */
  public static Exports in(Path folder, @Nullable Path except) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> leftOut = new ArrayList<>();
    Path passedOver = except == null ? null : except.toAbsolutePath().normalize();
    collect(folder, passedOver, files, leftOut);
    files.sort(
        Comparator.comparing((Path file) -> !key(folder, file).startsWith(CONFIGURATION))
            .thenComparing(Comparator.naturalOrder()));
    check(folder, files);
    return new Exports(folder, files, leftOut);
  }

  private static void collect(
      Path folder, @Nullable Path passedOver, List<Path> files, List<Path> leftOut)
      throws IOException {
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        if (entry.toAbsolutePath().normalize().equals(passedOver)
            || name(entry).startsWith(".")
            || (Files.isSymbolicLink(entry) && !Files.isRegularFile(entry))) {
          leftOut.add(entry);
        } else if (Files.isDirectory(entry)) {
          collect(entry, passedOver, files, leftOut);
        } else if (Files.isRegularFile(entry)) {
          files.add(entry);
        } else {
          leftOut.add(entry);
        }
      }
    } catch (java.nio.file.AccessDeniedException e) {
      throw unreadable(folder, e);
    } catch (UncheckedIOException e) {
      throw unreadable(folder, e.getCause());
    }
  }

  private static void check(Path folder, List<Path> files) throws IOException {
    Map<String, Path> byKey = new HashMap<>();
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw unreadable(file, null);
      }
      Path other = byKey.put(key(folder, file), file);
      if (other != null) {
        throw new IOException(
            "%s and %s have the same name in UTF-8. Rename one of them.".formatted(other, file));
      }
    }
  }

  private static IOException unreadable(Path path, @Nullable Exception cause) {
    return new IOException(
        "%s cannot be read. Give yourself the permission, or move it away.".formatted(path), cause);
  }

  /** The key of a file: its path within the folder, with slashes. */
  public String key(Path file) {
    return key(folder, file);
  }

  /** True for what sets the product up and is no upload itself: settings, profiles, rates. */
  public boolean isConfiguration(Path file) {
    return key(file).startsWith(CONFIGURATION);
  }

  /** How many of the files are uploads, not configuration. */
  public int uploads() {
    return (int) files.stream().filter(file -> !isConfiguration(file)).count();
  }

  private static String key(Path folder, Path file) {
    return String.join(
        "/",
        StreamSupport.stream(folder.relativize(file).spliterator(), false)
            .map(Path::toString)
            .toList());
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
