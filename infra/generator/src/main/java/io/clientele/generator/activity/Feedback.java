package io.clientele.generator.activity;

import java.util.List;

/** What a customer said; each oldest first. */
public record Feedback(List<Answer> answers, List<Ticket> tickets) {}
