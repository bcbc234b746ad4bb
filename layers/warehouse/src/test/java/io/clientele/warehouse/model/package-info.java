@NullMarked
package io.clientele.warehouse.model;

import org.jspecify.annotations.NullMarked;
