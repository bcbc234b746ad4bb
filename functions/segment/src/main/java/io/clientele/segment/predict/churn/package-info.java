/** How likely contracts end. */
@NullMarked
package io.clientele.segment.predict.churn;

import org.jspecify.annotations.NullMarked;
