@NullMarked
package io.clientele.domain.metric;

import org.jspecify.annotations.NullMarked;
