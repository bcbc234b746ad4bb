@NullMarked
package io.clientele.api.schemes;

import org.jspecify.annotations.NullMarked;
