@NullMarked
package io.clientele.api;

import org.jspecify.annotations.NullMarked;
