@NullMarked
package io.clientele.api.health;

import org.jspecify.annotations.NullMarked;
