/** Reads the team's settings. */
@NullMarked
package io.clientele.warehouse.settings;

import org.jspecify.annotations.NullMarked;
