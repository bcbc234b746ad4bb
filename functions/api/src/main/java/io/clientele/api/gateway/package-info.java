@NullMarked
package io.clientele.api.gateway;

import org.jspecify.annotations.NullMarked;
