package io.clientele.segment.manifest;

import io.clientele.domain.upload.Upload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what a run finds.
 *
 * @param uploads the done uploads, oldest first
 * @param settings text of the settings file, null where there is none
 * @param fxRates text of the team's table of rates, null where there is none
 * @param identity text of the team's table of merges and splits, null where there is none
 * @param configurationHash tells one state of the settings from another
 * @param hash the same for the same input, models and instant asked for: 64 hexadecimal digits
 */
public record Manifest(
    List<Upload> uploads,
    @Nullable String settings,
    @Nullable String fxRates,
    @Nullable String identity,
    String configurationHash,
    String hash) {
  public Manifest {
    uploads = List.copyOf(uploads);
  }
}
