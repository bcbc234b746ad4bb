/** Erases people from every store, and tells what every store holds on them. */
@NullMarked
package io.clientele.privacy;

import org.jspecify.annotations.NullMarked;
