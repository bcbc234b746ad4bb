@NullMarked
package io.clientele.segment.text;

import org.jspecify.annotations.NullMarked;
