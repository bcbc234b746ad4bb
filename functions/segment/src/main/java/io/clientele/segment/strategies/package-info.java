/** What to do about a segment: the playbook and what it proposes. */
@NullMarked
package io.clientele.segment.strategies;

import org.jspecify.annotations.NullMarked;
