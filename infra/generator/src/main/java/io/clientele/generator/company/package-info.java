/** What the sample company is: its products, its customers, where they live and how they behave. */
@NullMarked
package io.clientele.generator.company;

import org.jspecify.annotations.NullMarked;
