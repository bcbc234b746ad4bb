/** Customers that leave for a campaign tool. */
@NullMarked
package io.clientele.domain.audience;

import org.jspecify.annotations.NullMarked;
