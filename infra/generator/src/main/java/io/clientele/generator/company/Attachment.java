package io.clientele.generator.company;

/**
 * How attached an archetype is.
 *
 * @param churnPerYear hazard: a living customer leaves for good at this rate
 * @param openRate chance to open a mail
 * @param clickRate chance to click in an opened mail
 * @param visitsPerOrder mean days with a visit before each order
 * @param score mean answer to "would you recommend us", before a late delivery
 * @param subscriptionChance chance to have a subscription at some time
 * @param dealsPerYear mean opportunities a year in the CRM
 */
public record Attachment(
    double churnPerYear,
    double openRate,
    double clickRate,
    double visitsPerOrder,
    double score,
    double subscriptionChance,
    double dealsPerYear) {}
