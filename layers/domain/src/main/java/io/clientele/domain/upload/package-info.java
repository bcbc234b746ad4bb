@NullMarked
package io.clientele.domain.upload;

import org.jspecify.annotations.NullMarked;
