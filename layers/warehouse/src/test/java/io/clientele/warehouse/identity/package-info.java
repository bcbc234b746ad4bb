@NullMarked
package io.clientele.warehouse.identity;

import org.jspecify.annotations.NullMarked;
