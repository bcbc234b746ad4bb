/** What is true about the sample company, written beside its exports for tests. */
@NullMarked
package io.clientele.generator.truth;

import org.jspecify.annotations.NullMarked;
