package io.clientele.generator.company;

/**
 * A planted cross-sell pair.
 *
 * @param probability chance that a basket with {@code product} gets {@code companion} on top
 */
public record Pair(Product product, Product companion, double probability) {}
