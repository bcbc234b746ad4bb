import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The serving files of a run in a folder; an answer only reads, so nothing else is there. */
record ServingFolder(Path folder) implements ObjectStore {
  @Override
  public Optional<byte[]> read(String bucket, String key) throws IOException {
    Path file = folder.resolve(key);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  @Override
  public Optional<byte[]> readRange(String bucket, String key, long offset, int length)
      throws IOException {
    Path file = folder.resolve(key);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.max(0, Math.min(length, content.length() - offset))];
      content.seek(offset);
      content.readFully(bytes);
      return Optional.of(bytes);
    }
  }

  @Override
  public Optional<StoredObject> head(String bucket, String key, String version) {
    throw new UnsupportedOperationException("no answer asks for it");
  }

  @Override
  public Optional<StoredObject> download(String bucket, String key, String version, Path target) {
    throw new UnsupportedOperationException("no answer asks for it");
  }

  @Override
  public void write(String bucket, String key, Path source, String contentType) {
    throw new UnsupportedOperationException("no answer asks for it");
  }

  @Override
  public void write(String bucket, String key, byte[] content, String contentType) {
    throw new UnsupportedOperationException("no answer asks for it");
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) {
    throw new UnsupportedOperationException("no answer asks for it");
  }
}
