package io.clientele.generator.activity;

import java.time.LocalDateTime;

/**
 * An answer to "would you recommend us", 0 to 10.
 *
 * @param topic what the comment is about; empty without a comment
 * @param afterLateDelivery whether the order it is about came late
 */
public record Answer(
    String orderNumber,
    LocalDateTime at,
    int score,
    String language,
    String topic,
    String comment,
    boolean afterLateDelivery) {}
