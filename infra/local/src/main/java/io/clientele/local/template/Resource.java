package io.clientele.local.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One resource as the template has it, unresolved, with the Globals of its type merged in. */
record Resource(
    String id, String type, @Nullable String condition, Map<String, Object> properties) {}
