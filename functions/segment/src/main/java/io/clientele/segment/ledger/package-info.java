/** How a run begins and ends in the ledger. */
@NullMarked
package io.clientele.segment.ledger;

import org.jspecify.annotations.NullMarked;
