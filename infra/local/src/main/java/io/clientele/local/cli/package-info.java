/** The commands of {@code ./clientele}. */
@NullMarked
package io.clientele.local.cli;

import org.jspecify.annotations.NullMarked;
