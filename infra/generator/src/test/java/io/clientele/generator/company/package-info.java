@NullMarked
package io.clientele.generator.company;

import org.jspecify.annotations.NullMarked;
