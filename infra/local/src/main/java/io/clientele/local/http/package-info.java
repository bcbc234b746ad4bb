/** The HTTP API of the template, the token issuer and the dashboard. */
@NullMarked
package io.clientele.local.http;

import org.jspecify.annotations.NullMarked;
