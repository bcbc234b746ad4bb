/** Amazon SQS: standard and FIFO queues that survive the death of the process. */
@NullMarked
package io.clientele.local.sqs;

import org.jspecify.annotations.NullMarked;
