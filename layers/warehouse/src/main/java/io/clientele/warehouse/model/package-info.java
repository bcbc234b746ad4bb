/** The SQL models: what they are, their order, and running them on an engine. */
@NullMarked
package io.clientele.warehouse.model;

import org.jspecify.annotations.NullMarked;
