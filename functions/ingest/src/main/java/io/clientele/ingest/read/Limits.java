package io.clientele.ingest.read;

/**
 * How much the reader takes. Whatever exceeds a limit is refused with a message, so that no file
 * can exhaust memory or disk.
 *
 * @param fileBytes size of a file, unpacked
 * @param packingRatio unpacked bytes a packed byte; real exports stay below 100
 * @param cellBytes one cell
 * @param recordBytes one record with all its cells
 * @param columns cells in one record
 */
public record Limits(
    long fileBytes, int packingRatio, int cellBytes, int recordBytes, int columns) {
  public static final Limits STANDARD = new Limits(4L << 30, 300, 1 << 20, 8 << 20, 2_000);

  /** Refuses a file that is empty or too large. */
  public void check(long bytes) throws UnreadableFile {
    if (bytes == 0) {
      throw new UnreadableFile(
          "empty_file",
          "The file is empty. Export the list again and check that it has rows before you upload it.");
    }
    if (bytes > fileBytes) {
      throw new UnreadableFile(
          "file_too_large",
          "The file is larger than %,d MB. Export it in parts, for example one a year, and upload those."
              .formatted(fileBytes >> 20));
    }
  }

  UnreadableFile suspiciousArchive() {
    return new UnreadableFile(
        "suspicious_archive",
        "The archive unpacks to more than %d times its size, which no list of records does. Upload the file unpacked."
            .formatted(packingRatio));
  }

  public Limits withFileBytes(long bytes) {
    return new Limits(bytes, packingRatio, cellBytes, recordBytes, columns);
  }

  Limits withColumns(int most) {
    return new Limits(fileBytes, packingRatio, cellBytes, recordBytes, most);
  }
}
