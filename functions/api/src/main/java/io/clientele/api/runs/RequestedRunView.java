package io.clientele.api.runs;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** A run that was asked for and has not begun. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record RequestedRunView(String runId, String status) {}
