@NullMarked
package io.clientele.api.uploads;

import org.jspecify.annotations.NullMarked;
