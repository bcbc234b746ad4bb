/** Time for tests. */
@NullMarked
package io.clientele.domain.time;

import org.jspecify.annotations.NullMarked;
