@NullMarked
package io.clientele.local;

import org.jspecify.annotations.NullMarked;
