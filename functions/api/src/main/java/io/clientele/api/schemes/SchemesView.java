package io.clientele.api.schemes;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;

/** All schemes of a run. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SchemesView(String runId, Instant asOf, List<SchemeView> items) {}
