/** One customer: who it is, which segments it is in, and why. */
@NullMarked
package io.clientele.api.customers;

import org.jspecify.annotations.NullMarked;
