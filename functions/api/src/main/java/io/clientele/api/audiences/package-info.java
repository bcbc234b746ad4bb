/** Exports of customers for campaign tools. */
@NullMarked
package io.clientele.api.audiences;

import org.jspecify.annotations.NullMarked;
