@NullMarked
package io.clientele.api.answer;

import org.jspecify.annotations.NullMarked;
