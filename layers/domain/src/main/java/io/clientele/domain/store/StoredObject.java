package io.clientele.domain.store;

import java.time.Instant;

/**
 * What a bucket says about an object.
 *
 * @param version the version id, or the ETag without quotes where the bucket keeps no versions
 */
public record StoredObject(String key, String version, long size, Instant lastModified) {}
