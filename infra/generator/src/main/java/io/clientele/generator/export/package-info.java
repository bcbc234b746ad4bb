/** The files that the tools of the sample company drop, in each tool's own form, with its dirt. */
@NullMarked
package io.clientele.generator.export;

import org.jspecify.annotations.NullMarked;
