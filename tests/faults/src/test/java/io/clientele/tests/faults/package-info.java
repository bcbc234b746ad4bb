/** The functions over real servers, with faults at the calls of the AWS SDK. */
@NullMarked
package io.clientele.tests.faults;

import org.jspecify.annotations.NullMarked;
