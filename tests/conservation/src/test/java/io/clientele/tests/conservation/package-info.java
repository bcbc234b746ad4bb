/** What the check of conservation sees. */
@NullMarked
package io.clientele.tests.conservation;

import org.jspecify.annotations.NullMarked;
