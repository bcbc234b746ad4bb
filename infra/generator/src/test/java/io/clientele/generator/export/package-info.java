@NullMarked
package io.clientele.generator.export;

import org.jspecify.annotations.NullMarked;
