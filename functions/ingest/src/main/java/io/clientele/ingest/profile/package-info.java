/** Source profiles: which export a file is, and how its columns feed the entities. */
@NullMarked
package io.clientele.ingest.profile;

import org.jspecify.annotations.NullMarked;
