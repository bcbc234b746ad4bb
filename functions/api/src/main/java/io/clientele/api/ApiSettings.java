package io.clientele.api;

/** What the environment says: names of the buckets and the version of the product. */
public record ApiSettings(String uploadsBucket, String lakeBucket, String version) {}
