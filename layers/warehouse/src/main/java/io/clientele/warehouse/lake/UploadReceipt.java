package io.clientele.warehouse.lake;

import java.time.Instant;

/** An upload of the run's manifest and when it came. */
public record UploadReceipt(String uploadId, Instant receivedAt) {}
