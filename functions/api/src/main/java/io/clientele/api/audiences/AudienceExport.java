package io.clientele.api.audiences;

import io.clientele.api.ApiSettings;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.clientele.api.schemes.LineReader;
import io.clientele.api.schemes.Lines;
import io.clientele.domain.audience.AudienceCounts;
import io.clientele.domain.store.ObjectStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes the files of an audience; customers pass through one by one. */
@Singleton
final class AudienceExport {
  private static final String CSV = "text/csv; charset=utf-8";

  private final ObjectStore store;
  private final String bucket;

  AudienceExport(ObjectStore store, ApiSettings settings) {
    this.store = store;
    this.bucket = settings.lakeBucket();
  }

  static String contactsKey(String audienceId) {
    return "audiences/%s/contacts.csv".formatted(audienceId);
  }

  static String membersKey(String audienceId) {
    return "audiences/%s/members.csv".formatted(audienceId);
  }

  /** Both files, the same bytes each time. */
  AudienceCounts write(String runId, AudienceRequest request) throws IOException {
    String audienceId = request.idIn(runId);
    Path folder = Files.createTempDirectory("audience");
    Path contacts = folder.resolve("contacts.csv");
    Path members = folder.resolve("members.csv");
    try {
      AudienceCounts counts;
      try (AudienceFiles files = new AudienceFiles(runId, request, contacts, members)) {
        readContacts(runId, request, files);
        counts = files.counts();
      }
      store.write(bucket, contactsKey(audienceId), contacts, CSV);
      store.write(bucket, membersKey(audienceId), members, CSV);
      return counts;
    } finally {
      Files.deleteIfExists(contacts);
      Files.deleteIfExists(members);
      Files.delete(folder);
    }
  }

  private void readContacts(String runId, AudienceRequest request, AudienceFiles files)
      throws IOException {
    String key = "contacts/%s.ndjson".formatted(runId);
    LineReader reader =
        new LineReader((offset, length) -> store.readRange(bucket, key, offset, length));
    @Nullable Long next = 0L;
    while (next != null) {
      Lines lines =
          reader
              .search(next, Integer.MAX_VALUE, request::selects)
              .orElseThrow(() -> noContacts(runId));
      for (String line : lines.lines()) {
        files.add(Contact.read(line));
      }
      next = lines.next();
    }
  }

  private static ProblemException noContacts(String runId) {
    return new ProblemException(
        ProblemType.NOT_AVAILABLE,
        "The contacts of the run %s are no more, or it is from before runs kept them. Ask for a new run by POST /v1/runs."
            .formatted(runId));
  }
}
