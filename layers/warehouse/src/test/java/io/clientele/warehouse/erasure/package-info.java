@NullMarked
package io.clientele.warehouse.erasure;

import org.jspecify.annotations.NullMarked;
