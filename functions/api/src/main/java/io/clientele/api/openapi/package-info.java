/** The OpenAPI document: what routes say of themselves for it, and the route that gives it. */
@NullMarked
package io.clientele.api.openapi;

import org.jspecify.annotations.NullMarked;
