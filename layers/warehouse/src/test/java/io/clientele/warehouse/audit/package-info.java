@NullMarked
package io.clientele.warehouse.audit;

import org.jspecify.annotations.NullMarked;
