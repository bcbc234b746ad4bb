package io.clientele.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files of this module's class path. */
public final class Resources {
  private Resources() {}

  /** The text of a file, found from the root of the class path. */
  public static String text(String path) {
    try (InputStream input = Resources.class.getResourceAsStream("/" + path)) {
      if (input == null) {
        throw new IllegalStateException(path + " is missing from the class path");
      }
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The lines of a list file. A class path cannot be listed, so what belongs together is named in
   * one.
   */
  public static List<String> lines(String path) {
    return text(path).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
