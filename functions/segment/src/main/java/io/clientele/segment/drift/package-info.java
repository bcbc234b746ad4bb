/** Whether what is seen now still looks like what a model or a run was made from. */
@NullMarked
package io.clientele.segment.drift;

import org.jspecify.annotations.NullMarked;
