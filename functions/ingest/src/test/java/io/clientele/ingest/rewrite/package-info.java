@NullMarked
package io.clientele.ingest.rewrite;

import org.jspecify.annotations.NullMarked;
