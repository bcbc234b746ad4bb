package io.clientele.segment.manifest;

import io.clientele.domain.upload.Upload;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what a run finds.
 *
 * @param uploads the done uploads, oldest first; the sample company only where nothing else is fed
 * @param settings text of the settings file, null where there is none
 * @param fxRates text of the team's table of rates, null where there is none
 * @param identity text of the team's table of merges and splits, null where there is none
 * @param rules texts of the files of the team's own segments, by key
 * @param playbook text of the team's playbook, null where there is none
 * @param targets text of the team's targets, null where there are none
 * @param configurationHash tells one state of the settings from another
 * @param hash the same for the same input, models and instant asked for: 64 hexadecimal digits
 */
public record Manifest(
    List<Upload> uploads,
    @Nullable String settings,
    @Nullable String fxRates,
    @Nullable String identity,
    SortedMap<String, String> rules,
    @Nullable String playbook,
    @Nullable String targets,
    String configurationHash,
    String hash) {
  public Manifest {
    uploads = List.copyOf(uploads);
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }
}
