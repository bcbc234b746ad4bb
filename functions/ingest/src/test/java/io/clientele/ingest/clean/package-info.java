@NullMarked
package io.clientele.ingest.clean;

import org.jspecify.annotations.NullMarked;
