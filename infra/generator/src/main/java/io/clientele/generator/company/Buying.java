package io.clientele.generator.company;

/**
 * How an archetype buys.
 *
 * @param ordersPerYear mean of its customers' own rates while they are alive
 * @param lines mean order lines of an order
 * @param units mean quantity of a line
 * @param discountChance chance that an order is discounted
 * @param returnChance chance that a completed order is partly or wholly returned
 */
public record Buying(
    double ordersPerYear,
    double lines,
    double units,
    Season season,
    double discountChance,
    double returnChance) {}
