package io.clientele.segment.model;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.upload.Upload;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Brings the lake's files of a manifest to this machine. */
public final class LakeFiles {
  private final ObjectStore store;
  private final String lakeBucket;

  public LakeFiles(ObjectStore store, String lakeBucket) {
    this.store = store;
    this.lakeBucket = lakeBucket;
  }

  /** The files of each entity, in the order of the uploads. */
  public Map<Entity, List<Path>> download(List<Upload> uploads, Path directory) throws Exception {
    Map<Entity, List<Path>> files = new EnumMap<>(Entity.class);
    List<Callable<Path>> downloads = new ArrayList<>();
    for (Upload upload : uploads) {
      upload
          .files()
          .forEach(
              (entity, key) -> {
                Path file = directory.resolve(entity.table() + "-" + upload.uploadId());
                files.computeIfAbsent(entity, table -> new ArrayList<>()).add(file);
                downloads.add(() -> download(key, file));
              });
    }
    Parallel.run(downloads);
    return files;
  }

  private Path download(String key, Path file) throws IOException {
    if (store.download(lakeBucket, key, null, file).isEmpty()) {
      throw new FileNotFoundException("the lake has no " + key);
    }
    return file;
  }
}
