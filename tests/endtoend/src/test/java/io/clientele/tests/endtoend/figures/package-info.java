/**
 * Every published figure against one that is computed here, in plain Java, from the files of a
 * sample company: nothing of the product is used but what it published.
 */
@NullMarked
package io.clientele.tests.endtoend.figures;

import org.jspecify.annotations.NullMarked;
