/** What people decided about the plays that are proposed to them. */
@NullMarked
package io.clientele.domain.strategy;

import org.jspecify.annotations.NullMarked;
