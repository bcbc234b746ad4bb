@NullMarked
package io.clientele.warehouse.crosssell;

import org.jspecify.annotations.NullMarked;
