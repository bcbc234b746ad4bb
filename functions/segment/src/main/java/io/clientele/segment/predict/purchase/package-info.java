/** How often and for how much customers buy who are bound by no contract. Times are in weeks. */
@NullMarked
package io.clientele.segment.predict.purchase;

import org.jspecify.annotations.NullMarked;
