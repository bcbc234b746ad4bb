/**
 * Finds the parameters of models: minimising smooth functions, and measures of what was predicted.
 */
@NullMarked
package io.clientele.segment.predict.fit;

import org.jspecify.annotations.NullMarked;
