@NullMarked
package io.clientele.api.problem;

import org.jspecify.annotations.NullMarked;
