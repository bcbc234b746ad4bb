import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java file below the working directory ({@code apply}) or fails naming those that
 * are not formatted ({@code check}). It runs in a JDK 25 of its own because the formatter uses the
 * compiler it runs on, and Maven itself may run on an older one.
 */
public final class Format {
  /** Files older than it were found formatted; without it every build would format everything. */
  private static final Path STAMP = Path.of("target", "formatted");

  public static void main(String[] arguments) throws Exception {
    boolean apply = arguments[0].equals("apply");
    FileTime now = FileTime.from(Instant.now());
    List<Path> unformatted = new ArrayList<>();
    for (Path file : javaFiles()) {
      String before = Files.readString(file);
      String after = format(before);
      if (!after.equals(before)) {
        unformatted.add(file);
        if (apply) {
          Files.writeString(file, after);
        }
      }
    }
    if (!apply && !unformatted.isEmpty()) {
      unformatted.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Run `mvn -N validate -Dformat=apply` and commit the result.");
      System.exit(1);
    }
    Files.createDirectories(STAMP.getParent());
    Files.writeString(STAMP, "");
    Files.setLastModifiedTime(STAMP, now);
  }

  private static String format(String source) throws Exception {
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    String imports =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(imports);
  }

  private static List<Path> javaFiles() throws Exception {
    FileTime checked =
        Files.exists(STAMP) ? Files.getLastModifiedTime(STAMP) : FileTime.fromMillis(0);
    List<Path> files = new ArrayList<>();
    try (var paths = Files.walk(Path.of("."))) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (path.toString().endsWith(".java")
            && !path.toString().matches(".*/(target|node_modules|\\.local)/.*")
            && Files.getLastModifiedTime(path).compareTo(checked) >= 0) {
          files.add(path);
        }
      }
    }
    return files;
  }
}
