/** Functions in JVMs of their own behind the Lambda Runtime API, and the queues that feed them. */
@NullMarked
package io.clientele.local.lambda;

import org.jspecify.annotations.NullMarked;
