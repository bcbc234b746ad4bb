@NullMarked
package io.clientele.generator.random;

import org.jspecify.annotations.NullMarked;
