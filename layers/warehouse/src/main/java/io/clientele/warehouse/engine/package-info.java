/** DuckDB as an engine for Athena's SQL. */
@NullMarked
package io.clientele.warehouse.engine;

import org.jspecify.annotations.NullMarked;
