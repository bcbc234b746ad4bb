package io.clientele.segment.manifest;

import io.clientele.domain.config.FxRates;
import io.clientele.domain.config.IdentityDecisions;
import io.clientele.domain.config.Settings;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.SampleCompany;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.segment.strategies.Playbook;
import io.clientele.segment.targets.Targets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the manifest of the next run. */
public final class ManifestReader {
  private static final String RULES = "config/segments/";

  private final UploadLedger uploads;
  private final ObjectStore store;
  private final String uploadsBucket;
  private final String modelVersion;

  public ManifestReader(
      UploadLedger uploads, ObjectStore store, String uploadsBucket, String modelVersion) {
    this.uploads = uploads;
    this.store = store;
    this.uploadsBucket = uploadsBucket;
    this.modelVersion = modelVersion;
  }

  /** The manifest as things stand; the configuration in it is not yet looked into. */
  public Manifest read(@Nullable Instant asOf) throws IOException {
    List<Upload> done =
        SampleCompany.givesWayIn(uploads.done()).stream()
            .sorted(Comparator.comparing(Upload::receivedAt).thenComparing(Upload::uploadId))
            .toList();
    byte @Nullable [] settings = store.read(uploadsBucket, Settings.KEY).orElse(null);
    byte @Nullable [] rates = store.read(uploadsBucket, FxRates.KEY).orElse(null);
    byte @Nullable [] identity = store.read(uploadsBucket, IdentityDecisions.KEY).orElse(null);
    SortedMap<String, String> rules = rules();
    byte @Nullable [] playbook = store.read(uploadsBucket, Playbook.KEY).orElse(null);
    byte @Nullable [] targets = store.read(uploadsBucket, Targets.KEY).orElse(null);
    InputHash configuration = new InputHash();
    configuration.bytes(settings);
    configuration.bytes(rates);
    configuration.bytes(identity);
    rules.forEach(
        (key, text) -> {
          configuration.text(key);
          configuration.text(text);
        });
    configuration.bytes(playbook);
    configuration.bytes(targets);
    String configurationHash = configuration.hex();
    InputHash hash = new InputHash();
    done.stream().map(Upload::uploadId).sorted().forEach(hash::text);
    hash.text(configurationHash);
    hash.text(modelVersion);
    hash.text(asOf == null ? null : asOf.toString());
    return new Manifest(
        done,
        text(settings),
        text(rates),
        text(identity),
        rules,
        text(playbook),
        text(targets),
        configurationHash,
        hash.hex());
  }

  private SortedMap<String, String> rules() throws IOException {
    SortedMap<String, String> rules = new TreeMap<>();
    for (StoredObject object : store.list(uploadsBucket, RULES)) {
      String key = object.key();
      if (key.endsWith(".yaml") || key.endsWith(".yml")) {
        Optional<byte[]> bytes = store.read(uploadsBucket, key);
        bytes.ifPresent(found -> rules.put(key, new String(found, StandardCharsets.UTF_8)));
      }
    }
    return rules;
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
