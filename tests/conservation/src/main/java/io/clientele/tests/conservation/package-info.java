/** Whether every row of every upload is accounted for, found out without the product. */
@NullMarked
package io.clientele.tests.conservation;

import org.jspecify.annotations.NullMarked;
