/** The lake and the runs as tables: SQL models, audits and the engine that runs them. */
@NullMarked
package io.clientele.warehouse;

import org.jspecify.annotations.NullMarked;
