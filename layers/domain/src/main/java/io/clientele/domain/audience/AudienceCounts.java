package io.clientele.domain.audience;

/**
 * Customers of an audience; those selected are the sum of the others.
 *
 * @param withoutConsent who did not agree to marketing, or nobody knows whether, or unsubscribed
 * @param withoutContact of the rest who has neither an e-mail nor a phone number
 * @param holdout of the rest who is left out to measure the campaign by
 */
public record AudienceCounts(
    long selected, long withoutConsent, long withoutContact, long holdout, long exported) {}
