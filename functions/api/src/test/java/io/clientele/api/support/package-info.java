@NullMarked
package io.clientele.api.support;

import org.jspecify.annotations.NullMarked;
