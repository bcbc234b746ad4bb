/**
 * Turns texts into values: one notation a column, every repair counted, every refusal explained.
 */
@NullMarked
package io.clientele.ingest.clean;

import org.jspecify.annotations.NullMarked;
