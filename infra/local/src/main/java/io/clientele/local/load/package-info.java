/** The {@code load} command: a folder of files to a published run and its tables on disk. */
@NullMarked
package io.clientele.local.load;

import org.jspecify.annotations.NullMarked;
