/** What comments in Polish and English say: their language, sentiment and topics. */
@NullMarked
package io.clientele.segment.text;

import org.jspecify.annotations.NullMarked;
