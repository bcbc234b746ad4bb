@NullMarked
package io.clientele.api.paging;

import org.jspecify.annotations.NullMarked;
