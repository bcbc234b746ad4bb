import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java file below the working directory ({@code apply}) or fails naming those that
 * are not formatted ({@code check}). It runs in a JDK 25 of its own because the formatter uses the
 * compiler it runs on, and Maven itself may run on an older one.
 */
public final class Format {
  public static void main(String[] arguments) throws Exception {
    boolean apply = arguments[0].equals("apply");
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
  }

  private static String format(String source) throws Exception {
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    String imports =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(imports);
  }

  private static List<Path> javaFiles() throws Exception {
    try (var paths = Files.walk(Path.of("."))) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().matches(".*/(target|node_modules|\\.local)/.*"))
          .sorted()
          .toList();
    }
  }
}
