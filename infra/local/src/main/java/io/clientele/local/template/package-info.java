/**
 * Reads {@code template.yaml} and resolves it to plain definitions with local names, ARNs and
 * addresses.
 */
@NullMarked
package io.clientele.local.template;

import org.jspecify.annotations.NullMarked;
