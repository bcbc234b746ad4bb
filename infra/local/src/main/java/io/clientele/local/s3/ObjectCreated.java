package io.clientele.local.s3;

import java.time.Instant;

/**
 * A new object, or a new content of an object.
 *
 * @param size in bytes
 * @param etag without quotes
 * @param sequencer greater, as text, than that of any earlier object
 * @param reason the API call: {@code PutObject}, {@code CopyObject}, {@code
 *     CompleteMultipartUpload}
 */
public record ObjectCreated(
    String bucket,
    String key,
    long size,
    String etag,
    Instant at,
    String sequencer,
    String reason) {}
