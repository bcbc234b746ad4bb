package io.clientele.local.s3;

/**
 * A bucket that exists from the start.
 *
 * @param notifies whether new objects are told to the listener
 */
public record BucketDefinition(String name, boolean notifies) {}
