package io.clientele.local.template;

import java.util.List;

/**
 * One S3 bucket.
 *
 * @param sendsEvents its object-created events go to the default event bus
 * @param corsOrigins the origins of web pages that may call it; empty where it has no CORS rule
 */
public record BucketDefinition(String name, boolean sendsEvents, List<String> corsOrigins) {}
