package io.clientele.ingest;

import io.clientele.ingest.read.UnreadableFile;

/** Names that objects in the uploads bucket may have. */
final class ObjectKey {
  /** Settings of the team, not uploads. */
  private static final String CONFIGURATION = "config/";

  private ObjectKey() {}

  static boolean isConfiguration(String key) {
    return key.startsWith(CONFIGURATION);
  }

  /** Blanks, signs and characters of any language are fine. */
  static void check(String key) throws UnreadableFile {
    if (key.endsWith("/")) {
      throw new UnreadableFile(
          "folder", "This is an empty folder, not a file. Upload the files themselves.");
    }
    if (key.contains("..")) {
      throw new UnreadableFile(
          "bad_name",
          "The name has two points in a row (..), which is not allowed. Rename the file and upload it again.");
    }
    if (key.chars().anyMatch(Character::isISOControl)) {
      throw new UnreadableFile(
          "bad_name",
          "The name has an invisible control character in it, such as a line break. Rename the file and upload it again.");
    }
  }

  /** The last part, as people call the file. */
  static String fileName(String key) {
    String trimmed = key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
