/** Checks of what a run made, before it is published. */
@NullMarked
package io.clientele.warehouse.audit;

import org.jspecify.annotations.NullMarked;
