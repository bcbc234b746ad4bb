/** What a team wants to reach, month by month. */
@NullMarked
package io.clientele.segment.targets;

import org.jspecify.annotations.NullMarked;
