/**
 * The reader of delimited text: bytes of any encoding and dialect in, rows with their lines out.
 */
@NullMarked
package io.clientele.ingest.read;

import org.jspecify.annotations.NullMarked;
