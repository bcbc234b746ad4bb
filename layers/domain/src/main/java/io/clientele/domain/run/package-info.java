@NullMarked
package io.clientele.domain.run;

import org.jspecify.annotations.NullMarked;
