/** Faults as they may be written down. */
@NullMarked
package io.clientele.domain.fault;

import org.jspecify.annotations.NullMarked;
