@NullMarked
package io.clientele.warehouse;

import org.jspecify.annotations.NullMarked;
