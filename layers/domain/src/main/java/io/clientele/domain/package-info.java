@NullMarked
package io.clientele.domain;

import org.jspecify.annotations.NullMarked;
