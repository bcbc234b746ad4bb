@NullMarked
package io.clientele.domain.store;

import org.jspecify.annotations.NullMarked;
