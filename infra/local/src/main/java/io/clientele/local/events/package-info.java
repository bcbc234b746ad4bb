/** Amazon EventBridge: buses, rules with their patterns, and the Scheduler. */
@NullMarked
package io.clientele.local.events;

import org.jspecify.annotations.NullMarked;
