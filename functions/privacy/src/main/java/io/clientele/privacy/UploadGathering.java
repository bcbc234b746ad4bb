package io.clientele.privacy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.Upload;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What ingest keeps of a person: the files themselves, the refused rows, the lake. */
final class UploadGathering {
  private final Stores stores;
  private final Session session;
  private final ErasedPeople person;
  private final LakeSearch lake;
  private final QuarantineSearch quarantine;

  UploadGathering(Stores stores, Session session, ErasedPeople person)
      throws SQLException, IOException {
    this.stores = stores;
    this.session = session;
    this.person = person;
    this.lake = LakeSearch.of(stores, session);
    this.quarantine = QuarantineSearch.of(stores, person);
  }

  void uploads(SubjectDocument document) throws IOException {
    Map<String, Set<String>> lines = new TreeMap<>(lake.lines());
    quarantine
        .files()
        .forEach(
            (uploadId, file) ->
                lines.merge(
                    uploadId,
                    new HashSet<>(file.lines()),
                    (accepted, refused) -> {
                      Set<String> both = new HashSet<>(accepted);
                      both.addAll(refused);
                      return both;
                    }));
    for (Map.Entry<String, Set<String>> upload : lines.entrySet()) {
      Optional<Upload> known = stores.ledger().find(upload.getKey());
      if (known.isPresent()) {
        upload(document, known.get(), upload.getValue());
      }
    }
  }

  private void upload(SubjectDocument document, Upload upload, Set<String> lines)
      throws IOException {
    ObjectVersion object = upload.object();
    Optional<StoredObject> file = stores.fileOf(object, object.version());
    if (file.isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> place = new LinkedHashMap<>();
    place.put("bucket", object.bucket());
    place.put("key", file.get().key());
    place.put("version", object.version());
    place.put("upload_id", upload.uploadId());
    place.put("received_at", upload.receivedAt().toString());
    place.put("profile", upload.profile());
    // Lines of what lies within an archive or a workbook are none of the file's own.
    Map<Long, String> texts =
        file.get().key().equals(object.key()) ? texts(upload, lines) : Map.of();
    List<String> records = new ArrayList<>();
    for (long line : lines.stream().mapToLong(Long::parseLong).sorted().toArray()) {
      Map<String, @Nullable Object> record = new LinkedHashMap<>();
      record.put("line", line);
      record.put("text", texts.get(line));
      records.add(SubjectDocument.json(record));
    }
    document.place(place, records);
  }

  private Map<Long, String> texts(Upload upload, Set<String> lines) throws IOException {
    ObjectVersion object = upload.object();
    String system = QuarantineSearch.system(upload);
    try (Workspace workspace = Workspace.open()) {
      Path copy = workspace.file();
      stores.store().download(object.bucket(), object.key(), object.version(), copy);
      return RawLines.of(copy, lines, cell -> names(system, cell));
    }
  }

  private boolean names(String system, String cell) {
    return person.isContact(cell)
        || person.has(Identifier.record(system, cell))
        || person.has(Identifier.order(system, cell));
  }

  void quarantine(SubjectDocument document) throws IOException {
    for (Map.Entry<String, QuarantineSearch.RefusedFile> upload : quarantine.files().entrySet()) {
      QuarantineSearch.RefusedFile file = upload.getValue();
      String key = QuarantineSearch.key(upload.getKey());
      List<String> records = new ArrayList<>();
      for (int number : file.theirs()) {
        records.add(SubjectDocument.json(file.records().get(number)));
      }
      document.place(
          Map.of("key", key + QuarantineSearch.CSV, "columns", file.records().getFirst()), records);
      List<String> examples = examples(key + ".json", new HashSet<>(file.lines()));
      if (!examples.isEmpty()) {
        document.place(Map.of("key", key + ".json"), examples);
      }
    }
  }

  /** The report shows some of the rows. */
  private List<String> examples(String key, Set<String> lines) throws IOException {
    List<String> examples = new ArrayList<>();
    byte[] report = stores.read(key);
    if (report.length > 0 && JSON.std.mapFrom(report).get("refusals") instanceof List<?> refusals) {
      for (Object refusal : refusals) {
        if (refusal instanceof Map<?, ?> place && place.get("examples") instanceof List<?> shown) {
          for (Object example : shown) {
            if (example instanceof Map<?, ?> row
                && lines.contains(String.valueOf(row.get("line")))) {
              examples.add(SubjectDocument.json(example));
            }
          }
        }
      }
    }
    return examples;
  }

  void lake(SubjectDocument document) throws SQLException, IOException {
    for (LakeSearch.LakeFile file : lake.files()) {
      document.place(
          Map.of("key", file.key(), "table", "lake_" + file.key().split("/", -1)[1]),
          session.json(file.copy(), file.condition()));
    }
  }
}
