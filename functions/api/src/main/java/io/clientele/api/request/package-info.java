@NullMarked
package io.clientele.api.request;

import org.jspecify.annotations.NullMarked;
