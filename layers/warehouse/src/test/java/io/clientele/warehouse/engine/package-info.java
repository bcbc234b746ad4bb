@NullMarked
package io.clientele.warehouse.engine;

import org.jspecify.annotations.NullMarked;
