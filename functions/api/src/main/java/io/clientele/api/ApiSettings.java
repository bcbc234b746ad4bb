package io.clientele.api;

import java.time.Duration;

/**
 * What the environment says: names of the buckets and the version of the product.
 *
 * @param audiencesKept how long an audience has its files, at most as long as the lake's rule for
 *     {@code audiences/} leaves them there
 */
public record ApiSettings(
    String uploadsBucket, String lakeBucket, String version, Duration audiencesKept) {}
