package io.clientele.domain.rfm;

/**
 * One pair of scores that leads to a segment.
 *
 * @param rScore 1 to 5, 5 for the most recent
 * @param fmScore 1 to 5, 5 for the most frequent and valuable
 */
public record RfmCell(int rScore, int fmScore) {}
