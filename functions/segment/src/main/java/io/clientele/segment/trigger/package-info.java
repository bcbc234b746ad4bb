/** What makes a run start. */
@NullMarked
package io.clientele.segment.trigger;

import org.jspecify.annotations.NullMarked;
