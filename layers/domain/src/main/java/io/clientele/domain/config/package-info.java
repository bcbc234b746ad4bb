/** What a team sets for its bucket, in files below {@code config/}. */
@NullMarked
package io.clientele.domain.config;

import org.jspecify.annotations.NullMarked;
