/** The tables that the models start from. */
@NullMarked
package io.clientele.warehouse.lake;

import org.jspecify.annotations.NullMarked;
