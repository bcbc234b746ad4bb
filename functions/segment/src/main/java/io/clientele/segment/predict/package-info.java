/** Predicts what customers will do, and says how far that can be trusted. */
@NullMarked
package io.clientele.segment.predict;

import org.jspecify.annotations.NullMarked;
