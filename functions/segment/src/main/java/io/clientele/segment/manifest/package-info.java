/** What a run is made from. */
@NullMarked
package io.clientele.segment.manifest;

import org.jspecify.annotations.NullMarked;
