/** Counts what a file holds from its bytes, with nothing of the reader that is tested. */
@NullMarked
package io.clientele.ingest.raw;

import org.jspecify.annotations.NullMarked;
