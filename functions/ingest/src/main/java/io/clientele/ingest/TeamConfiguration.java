package io.clientele.ingest;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.config.FxRates;
import io.clientele.domain.config.Settings;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.ingest.profile.InvalidProfile;
import io.clientele.ingest.profile.Profile;
import io.clientele.ingest.profile.ProfileReader;
import io.clientele.ingest.profile.Profiles;
import io.clientele.ingest.read.UnreadableFile;
import io.clientele.warehouse.settings.SettingsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a team keeps under {@code config/} in the uploads bucket, over what the product ships.
 *
 * @param profiles the team's own first
 */
record TeamConfiguration(Settings settings, FxRates rates, Profiles profiles) {
  private static final String PROFILES = "config/profiles/";

  /**
   * Reads the configuration as it is now.
   *
   * @throws UnreadableFile when settings or rates are broken: no upload could be read as the team
   *     wants it
   */
  static TeamConfiguration read(ObjectStore store, String bucket, List<Profile> shipped)
      throws IOException, UnreadableFile {
    try {
      Settings settings = SettingsFile.read(text(store, bucket, Settings.KEY).orElse(""));
      Optional<String> own = text(store, bucket, FxRates.KEY);
      FxRates rates =
          own.isPresent()
              ? FxRates.read(settings.reportingCurrency(), own.get())
              : FxRates.shipped(settings.reportingCurrency());
      return new TeamConfiguration(settings, rates, profiles(store, bucket, shipped));
    } catch (ConfigurationException e) {
      throw new UnreadableFile(
          "bad_configuration", e.getMessage() + " Then upload this file again.");
    }
  }

  /** A broken profile leaves the others alone; it is reported where a file finds no profile. */
  private static Profiles profiles(ObjectStore store, String bucket, List<Profile> shipped)
      throws IOException {
    List<Profile> profiles = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (StoredObject object : store.list(bucket, PROFILES)) {
      if (object.key().endsWith(".yaml") || object.key().endsWith(".yml")) {
        try {
          profiles.add(ProfileReader.read(text(store, bucket, object.key()).orElse("")));
        } catch (InvalidProfile e) {
          problems.add(
              "The profile %s is not used because of a mistake: %s."
                  .formatted(object.key(), e.getMessage()));
        }
      }
    }
    profiles.addAll(shipped);
    return new Profiles(profiles, problems);
  }

  private static Optional<String> text(ObjectStore store, String bucket, String key)
      throws IOException {
    return store.read(bucket, key).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
