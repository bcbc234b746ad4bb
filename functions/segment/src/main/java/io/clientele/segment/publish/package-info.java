/** What a run leaves for its readers. */
@NullMarked
package io.clientele.segment.publish;

import org.jspecify.annotations.NullMarked;
