/** What log lines say. */
@NullMarked
package io.clientele.aws.log;

import org.jspecify.annotations.NullMarked;
