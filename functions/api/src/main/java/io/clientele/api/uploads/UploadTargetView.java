package io.clientele.api.uploads;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;

/**
 * Where to send a file.
 *
 * @param uploadUrl takes the file's bytes by {@code method}, without a token, until expires_at
 * @param key what the upload will be listed under
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record UploadTargetView(String uploadUrl, String method, String key, Instant expiresAt) {}
