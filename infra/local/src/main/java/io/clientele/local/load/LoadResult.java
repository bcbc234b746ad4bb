package io.clientele.local.load;

/**
 * How a load ended.
 *
 * @param published the run was published and no upload failed
 */
public record LoadResult(boolean published, boolean anythingQuarantined) {}
