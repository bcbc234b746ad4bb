/** How files of the state are written. */
@NullMarked
package io.clientele.local.files;

import org.jspecify.annotations.NullMarked;
