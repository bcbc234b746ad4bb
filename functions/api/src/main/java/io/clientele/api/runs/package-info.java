@NullMarked
package io.clientele.api.runs;

import org.jspecify.annotations.NullMarked;
