/** Logs of the functions: a JSON object a line. */
@NullMarked
package io.clientele.aws.log;

import org.jspecify.annotations.NullMarked;
