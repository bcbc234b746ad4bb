/** Finds the rows of erased people, by pseudonyms alone. */
@NullMarked
package io.clientele.warehouse.erasure;

import org.jspecify.annotations.NullMarked;
