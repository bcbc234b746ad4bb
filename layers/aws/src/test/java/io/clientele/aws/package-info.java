@NullMarked
package io.clientele.aws;

import org.jspecify.annotations.NullMarked;
