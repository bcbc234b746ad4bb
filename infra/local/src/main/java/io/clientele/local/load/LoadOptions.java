package io.clientele.local.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be loaded.
 *
 * @param folder the exports
 * @param out where the tables go, null for nowhere
 * @param asOf a date or an instant, null for what the data says
 * @param config settings, profiles and rates, null for none
 */
public record LoadOptions(
    Path folder, @Nullable Path out, @Nullable String asOf, @Nullable Path config) {}
