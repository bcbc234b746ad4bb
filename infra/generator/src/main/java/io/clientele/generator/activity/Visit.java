package io.clientele.generator.activity;

import java.time.LocalDate;

/** A customer's visits of the shop on one day. */
public record Visit(LocalDate day, String sourceMedium, int sessions, int pageViews) {}
