/** Erasure of people who ask for it. */
@NullMarked
package io.clientele.api.erasures;

import org.jspecify.annotations.NullMarked;
