package io.clientele.ingest.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One table of a dropped file.
 *
 * @param name within the file, as keys are written; empty for what the file itself is
 * @param file its bytes, unpacked, which for a workbook are all of its sheets
 * @param sheet of the workbook, empty where it is none
 * @param size of the file in bytes
 * @param refusal why it cannot be read, empty where that is not known yet
 * @param note what people should know of it
 */
public record Part(
    String name,
    Path file,
    Optional<String> sheet,
    long size,
    Optional<UnreadableFile> refusal,
    Optional<String> note) {

  static Part of(String name, Path file, long size) {
    return new Part(name, file, Optional.empty(), size, Optional.empty(), Optional.empty());
  }

  Part refused(UnreadableFile why) {
    return new Part(name, file, sheet, size, Optional.of(why), note);
  }

  Part withSheet(String inner, String title) {
    return new Part(inner, file, Optional.of(title), size, refusal, note);
  }

  /** The same with more to say of it. */
  Part withNote(Optional<String> more) {
    String both = (note.orElse("") + " " + more.orElse("")).strip();
    return new Part(
        name, file, sheet, size, refusal, both.isEmpty() ? Optional.empty() : Optional.of(both));
  }
}
