@NullMarked
package io.clientele.segment.targets;

import org.jspecify.annotations.NullMarked;
