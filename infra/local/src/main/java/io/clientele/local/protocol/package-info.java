/** AWS's JSON protocols over HTTP on loopback, shared by SQS, EventBridge and Athena. */
@NullMarked
package io.clientele.local.protocol;

import org.jspecify.annotations.NullMarked;
