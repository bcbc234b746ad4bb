package io.clientele.api.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a page of the registry. */
record MetricsForm(List<MetricView> items, @Nullable String nextCursor) {}
