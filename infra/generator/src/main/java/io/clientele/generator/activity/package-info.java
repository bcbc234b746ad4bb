/** What the customers of the sample company do in three years. */
@NullMarked
package io.clientele.generator.activity;

import org.jspecify.annotations.NullMarked;
