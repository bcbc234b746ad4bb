package io.clientele.ingest;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.upload.Upload;
import io.clientele.ingest.clean.CleanTable;
import io.clientele.ingest.clean.TeamFormats;
import io.clientele.ingest.clean.ValueFiles;
import io.clientele.ingest.guess.GenericRecognition;
import io.clientele.ingest.guess.Proposal;
import io.clientele.ingest.profile.Profile;
import io.clientele.ingest.profile.Recognised;
import io.clientele.ingest.profile.UnrecognisedFile;
import io.clientele.ingest.read.CanonicalTable;
import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Layout;
import io.clientele.ingest.read.Limits;
import io.clientele.ingest.read.Part;
import io.clientele.ingest.read.Parts;
import io.clientele.ingest.read.UnreadableFile;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps on one upload: download, read, recognise, clean, write. */
public final class UploadWork {
  private static final String NO_PROFILE = "no_profile";

  /** Reasons for which a file is refused although its rows can be read. */
  private static final Set<String> READABLE =
      Set.of("no_profile", "duplicate_header", "bad_configuration");

  private final ObjectStore store;
  private final String lakeBucket;
  private final List<Profile> shipped;
  private final DuckDbSettings duckDb;
  private final Limits limits;
  private final GenericRecognition generic;
  private final Supplier<ErasedPeople> erased;

  /**
   * The steps over their ports.
   *
   * @param erased looked up for each upload: whose rows are not let in again
   */
  public UploadWork(
      ObjectStore store,
      String lakeBucket,
      List<Profile> shipped,
      DuckDbSettings duckDb,
      Limits limits,
      GenericRecognition generic,
      Supplier<ErasedPeople> erased) {
    this.store = store;
    this.lakeBucket = lakeBucket;
    this.shipped = shipped;
    this.duckDb = duckDb;
    this.limits = limits;
    this.generic = generic;
    this.erased = erased;
  }

  /**
   * Fetches an object and looks what it holds.
   *
   * @throws UnreadableFile when the whole of it is to be refused
   */
  Parts open(Upload upload, Path directory) throws IOException, UnreadableFile {
    ObjectKey.check(upload.object().key());
    limits.check(upload.size());
    return Parts.of(download(upload, directory), directory, limits);
  }

  /**
   * Works on an upload and writes its objects.
   *
   * @throws UnreadableFile when the whole of it is to be refused
   */
  Upload ingest(Upload upload, Part part, Path directory)
      throws IOException, SQLException, UnreadableFile {
    Head head = Head.of(part, directory, limits);
    TeamConfiguration team = TeamConfiguration.read(store, upload.object().bucket(), shipped);
    Recognition recognition = recognise(head, team);
    Recognised recognised = recognition.recognised();
    ErasedPeople people = erased.get();
    DuckDbSettings settings =
        duckDb.withTemporaryDirectory(directory.resolve("spill")).withAllowedDirectories(directory);
    try (ValueFiles values =
            new ValueFiles(
                recognised,
                TeamFormats.of(team.settings()),
                TeamFormats.country(team.settings()),
                directory,
                duckDb.threads());
        Connection connection = DuckDb.open(settings)) {
      CanonicalTable table =
          CanonicalTable.write(
              head, recognised.layout(), directory, limits, values, people::isContact);
      CleanTable rows = CleanTable.load(connection, values, table, team.rates(), people);
      Map<Entity, String> files = writeLake(upload, rows, directory);
      if (rows.report().refused() + table.counts().refusedRows() > 0) {
        Path refused = directory.resolve("refused-rows.csv");
        rows.writeRefused(refused);
        Path quarantine = directory.resolve("quarantine.csv");
        RefusalReport report = QuarantineFile.write(recognised, table, refused, quarantine);
        writeQuarantine(upload, quarantine, report);
      }
      String note =
          head.note()
              .map(text -> ObjectKey.fileName(upload.object().key()) + ": " + text)
              .orElse(null);
      return Outcome.done(
          upload,
          recognised.profile(),
          recognition.confidence(),
          table.counts(),
          rows.report(),
          files,
          note);
    }
  }

  /** What a file is; the confidence is null where a profile says it. */
  private record Recognition(Recognised recognised, @Nullable Double confidence) {
    static Optional<Recognition> of(Proposal proposal) {
      return proposal.recognised().map(file -> new Recognition(file, proposal.confidence()));
    }
  }

  /** By a profile or, where none fits, by what header and values say of their own. */
  private Recognition recognise(Head head, TeamConfiguration team) throws UnreadableFile {
    try {
      return new Recognition(team.profiles().recognise(head), null);
    } catch (UnreadableFile noProfile) {
      if (!noProfile.reason().equals(NO_PROFILE)) {
        throw noProfile;
      }
      return generic.propose(head).flatMap(Recognition::of).orElseThrow(() -> noProfile);
    }
  }

  /** Notes why a whole upload is refused that cannot be read at all. */
  Upload refuse(Upload upload, UnreadableFile refusal, Path directory) throws IOException {
    return refuse(upload, Optional.empty(), refusal, directory);
  }

  /** Notes why a whole upload is refused; its rows, where they can be read, go along. */
  Upload refuse(Upload upload, Optional<Part> part, UnreadableFile refusal, Path directory)
      throws IOException {
    Path quarantine = directory.resolve("quarantine.csv");
    String message = ObjectKey.fileName(upload.object().key()) + ": " + refusal.getMessage();
    long rows = 0;
    RefusalReport report;
    if (part.isPresent() && READABLE.contains(refusal.reason())) {
      try {
        Head head = Head.of(part.get(), directory, limits);
        Optional<Proposal> proposal =
            refusal.reason().equals(NO_PROFILE) ? generic.propose(head) : Optional.empty();
        if (proposal.isPresent()) {
          message += " " + proposal.get().message(keep(proposal.get(), upload));
        }
        CanonicalTable table = CanonicalTable.write(head, Layout.guess(head), directory, limits);
        rows = table.counts().rows() + table.counts().refusedRows();
        report = QuarantineFile.writeAll(refusal, table, erased.get(), quarantine);
        proposal.ifPresent(report::addProposal);
      } catch (UnreadableFile worse) {
        return refuse(upload, worse, directory);
      }
    } else {
      report = QuarantineFile.write(refusal, quarantine);
    }
    if (refusal instanceof UnrecognisedFile unrecognised) {
      report.addNearest(unrecognised);
    }
    writeQuarantine(upload, quarantine, report);
    return upload.quarantined(refusal.reason(), message, rows, 0);
  }

  /** Keeps the best guess beside the quarantine and says where. */
  private String keep(Proposal proposal, Upload upload) throws IOException {
    String key = "quarantine/" + upload.uploadId() + ".profile.yaml";
    byte[] yaml = proposal.yaml().getBytes(StandardCharsets.UTF_8);
    store.write(lakeBucket, key, yaml, "application/yaml");
    return key;
  }

  private Path download(Upload upload, Path directory) throws IOException, UnreadableFile {
    Path original = directory.resolve("original");
    var object = upload.object();
    if (store.download(object.bucket(), object.key(), object.version(), original).isEmpty()) {
      throw new UnreadableFile(
          "vanished",
          "The file was deleted or replaced before it could be read. If it was replaced, the newer one is read instead.");
    }
    return original;
  }

  private Map<Entity, String> writeLake(Upload upload, CleanTable rows, Path directory)
      throws IOException, SQLException {
    Map<Entity, String> files = new TreeMap<>();
    for (Entity entity : rows.entities()) {
      Path parquet = directory.resolve(entity.table() + ".parquet");
      if (rows.writeParquet(entity, parquet, upload.uploadId(), upload.receivedAt()) == 0) {
        continue;
      }
      String key =
          "lake/%s/ingested_on=%s/%s.parquet"
              .formatted(
                  entity.table(),
                  upload.receivedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                  upload.uploadId());
      store.write(lakeBucket, key, parquet, "application/vnd.apache.parquet");
      Files.delete(parquet);
      files.put(entity, key);
    }
    return files;
  }

  private void writeQuarantine(Upload upload, Path quarantine, RefusalReport report)
      throws IOException {
    String key = "quarantine/" + upload.uploadId();
    store.write(lakeBucket, key + ".csv", quarantine, "text/csv; charset=utf-8");
    store.write(lakeBucket, key + ".json", report.json(upload.uploadId()), "application/json");
  }
}
