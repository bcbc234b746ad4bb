@NullMarked
package io.clientele.warehouse.roi;

import org.jspecify.annotations.NullMarked;
