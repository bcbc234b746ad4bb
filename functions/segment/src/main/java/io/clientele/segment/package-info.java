@NullMarked
package io.clientele.segment;

import org.jspecify.annotations.NullMarked;
