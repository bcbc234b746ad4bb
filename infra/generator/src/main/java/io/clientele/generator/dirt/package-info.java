/** The dirt of real exports, planted on purpose and counted. */
@NullMarked
package io.clientele.generator.dirt;

import org.jspecify.annotations.NullMarked;
