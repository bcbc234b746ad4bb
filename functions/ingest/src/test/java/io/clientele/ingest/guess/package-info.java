@NullMarked
package io.clientele.ingest.guess;

import org.jspecify.annotations.NullMarked;
