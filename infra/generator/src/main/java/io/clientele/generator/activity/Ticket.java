package io.clientele.generator.activity;

import java.time.LocalDateTime;

/** A help desk ticket with the customer's rating of how it was solved, 1 to 5. */
public record Ticket(
    String orderNumber, LocalDateTime openedAt, String topic, int rating, String comment) {}
