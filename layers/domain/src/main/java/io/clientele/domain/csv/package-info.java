/** Lines of delimited text. */
@NullMarked
package io.clientele.domain.csv;

import org.jspecify.annotations.NullMarked;
