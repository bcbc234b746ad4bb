@NullMarked
package io.clientele.domain.event;

import org.jspecify.annotations.NullMarked;
