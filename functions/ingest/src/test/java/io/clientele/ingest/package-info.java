@NullMarked
package io.clientele.ingest;

import org.jspecify.annotations.NullMarked;
