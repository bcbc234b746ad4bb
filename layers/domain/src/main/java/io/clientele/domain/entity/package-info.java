@NullMarked
package io.clientele.domain.entity;

import org.jspecify.annotations.NullMarked;
