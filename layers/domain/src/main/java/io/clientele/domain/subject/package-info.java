/** What is held on one person, for the person who asks. */
@NullMarked
package io.clientele.domain.subject;

import org.jspecify.annotations.NullMarked;
