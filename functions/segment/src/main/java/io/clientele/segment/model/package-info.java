/** Runs the models over the uploads of a manifest. */
@NullMarked
package io.clientele.segment.model;

import org.jspecify.annotations.NullMarked;
