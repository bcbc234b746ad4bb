package io.clientele.domain.run;

import io.clientele.domain.upload.RowCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One segmentation.
 *
 * @param runId a ULID, so runs sort by the time they were asked for
 * @param trigger {@code upload}, {@code schedule} or {@code request}
 * @param requestedAsOf the instant that was asked for, null for "by the data"
 * @param asOf the instant that it looks from, null before it is known
 * @param currency of all its money, null before it is published
 * @param manifestHash identifies the uploads and settings that it is made from, null before
 * @param uploads how many uploads are in the manifest
 * @param rowsSuperseded accepted rows that a newer version of the same record replaced
 * @param versions of the product, models and settings
 * @param seconds by stage
 * @param message why it was rejected or failed, or what of the configuration a published one could
 *     not use; null otherwise
 * @param settled whether everything that follows publishing was done
 */
public record Run(
    String runId,
    RunStatus status,
    String trigger,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant requestedAsOf,
    @Nullable Instant asOf,
    @Nullable String currency,
    @Nullable String manifestHash,
    int uploads,
    RowCounts rows,
    long rowsSuperseded,
    Map<String, String> versions,
    List<Audit> audits,
    Map<String, Double> seconds,
    @Nullable String message,
    boolean settled) {}
