/** Amazon DynamoDB: DynamoDB Local in this process, over a file. */
@NullMarked
package io.clientele.local.dynamodb;

import org.jspecify.annotations.NullMarked;
