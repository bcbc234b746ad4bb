/** The scheme {@code behaviour}: segments that the customers' own behaviour shows. */
@NullMarked
package io.clientele.segment.behaviour;

import org.jspecify.annotations.NullMarked;
