/** What is held on a person, for whoever has to tell them. */
@NullMarked
package io.clientele.api.subjects;

import org.jspecify.annotations.NullMarked;
