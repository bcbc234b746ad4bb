@NullMarked
package io.clientele.api.metrics;

import org.jspecify.annotations.NullMarked;
