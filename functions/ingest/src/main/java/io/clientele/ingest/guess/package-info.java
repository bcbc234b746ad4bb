/**
 * Recognises exports of no known tool: by the words of their header and by their values, with a
 * confidence, as a profile.
 */
@NullMarked
package io.clientele.ingest.guess;

import org.jspecify.annotations.NullMarked;
