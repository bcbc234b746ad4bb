package io.clientele.generator.activity;

import java.time.LocalDate;

/**
 * A newsletter, or the mail of the measured campaign.
 *
 * @param position from 0; the CRM's campaign id is made from it
 * @param winBack whether only treated customers get it
 */
public record Mailing(int position, String name, LocalDate sentOn, boolean winBack) {}
