@NullMarked
package io.clientele.tests.endtoend;

import org.jspecify.annotations.NullMarked;
