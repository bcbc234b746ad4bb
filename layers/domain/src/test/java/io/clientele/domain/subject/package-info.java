/** Exports in memory. */
@NullMarked
package io.clientele.domain.subject;

import org.jspecify.annotations.NullMarked;
