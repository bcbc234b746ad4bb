package io.clientele.local.athena;

import org.jspecify.annotations.Nullable;

/**
 * What a client asked for.
 *
 * @param sql with its parameters in place
 * @param output the file that the result goes to
 * @param bytesScannedCutoff null for no limit
 */
record QueryRequest(
    String sql,
    String database,
    String workGroup,
    S3Location output,
    @Nullable Long bytesScannedCutoff) {}
