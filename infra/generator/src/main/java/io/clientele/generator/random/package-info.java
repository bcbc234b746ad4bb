/** Random draws that depend on the seed, a purpose and an id, and on nothing else. */
@NullMarked
package io.clientele.generator.random;

import org.jspecify.annotations.NullMarked;
