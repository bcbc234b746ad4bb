/** One SQL, two engines: the models and the prelude on DuckDB against Trino. */
@NullMarked
package io.clientele.tests.equality;

import org.jspecify.annotations.NullMarked;
