/** The scheme {@code rules}: segments as the team defines them. */
@NullMarked
package io.clientele.segment.rules;

import org.jspecify.annotations.NullMarked;
