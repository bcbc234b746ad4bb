@NullMarked
package io.clientele.generator;

import org.jspecify.annotations.NullMarked;
