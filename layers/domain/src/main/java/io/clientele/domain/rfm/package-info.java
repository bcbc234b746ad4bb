@NullMarked
package io.clientele.domain.rfm;

import org.jspecify.annotations.NullMarked;
