@NullMarked
package io.clientele.ingest.read;

import org.jspecify.annotations.NullMarked;
