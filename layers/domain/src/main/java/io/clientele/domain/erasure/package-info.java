/** People who asked to be forgotten, and how they stay forgotten without being remembered. */
@NullMarked
package io.clientele.domain.erasure;

import org.jspecify.annotations.NullMarked;
