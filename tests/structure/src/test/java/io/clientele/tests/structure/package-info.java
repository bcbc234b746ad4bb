@NullMarked
package io.clientele.tests.structure;

import org.jspecify.annotations.NullMarked;
