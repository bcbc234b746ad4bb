package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON document of an export, written as things are found, so that it may be of any size. */
final class SubjectDocument implements Closeable {
  private static final JSON NULLS = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

  private final BufferedWriter writer;
  private boolean hasStore;
  private boolean hasPlace;
  private long records;

  private SubjectDocument(BufferedWriter writer) {
    this.writer = writer;
  }

  /** Begins with what is known of the whole. */
  static SubjectDocument open(Path file, Map<String, ? extends @Nullable Object> head)
      throws IOException {
    SubjectDocument document = new SubjectDocument(Files.newBufferedWriter(file));
    String fields = json(head);
    document.writer.write(fields.substring(0, fields.length() - 1) + ",\"stores\":[");
    return document;
  }

  static String json(Object value) throws IOException {
    return NULLS.asString(value);
  }

  /** What follows is in this store. */
  void begin(Store store) throws IOException {
    writer.write(hasStore ? "]}," : "");
    writer.write("\n{\"store\":%s,\"places\":[".formatted(json(store.word())));
    hasStore = true;
    hasPlace = false;
  }

  /**
   * One place of the store.
   *
   * @param place says where it is
   * @param found what is there of the person, as JSON
   */
  void place(Map<String, ? extends @Nullable Object> place, List<String> found) throws IOException {
    String fields = json(place);
    writer.write(hasPlace ? "," : "");
    writer.write("\n" + fields.substring(0, fields.length() - 1) + ",\"records\":[\n");
    writer.write(String.join(",\n", found));
    writer.write("]}");
    hasPlace = true;
    records += found.size();
  }

  /** Ends with how many records there are. */
  @Override
  public void close() throws IOException {
    try (writer) {
      writer.write(hasStore ? "]}" : "");
      writer.write("],\"records\":%d}%n".formatted(records));
    }
  }
}
