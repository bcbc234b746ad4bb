package io.clientele.domain.rfm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The segments of the scheme {@code rfm}, in the order they are shown: the eleven names of
 * Shopify's customer RFM groups, and {@code prospects} for customers who never bought.
 */
public enum RfmSegment {
  CHAMPIONS("Champions", "Najlepsi"),
  LOYAL("Loyal", "Lojalni"),
  ACTIVE("Active", "Aktywni"),
  NEW("New", "Nowi"),
  PROMISING("Promising", "Obiecujący"),
  NEEDS_ATTENTION("Needs attention", "Wymagający uwagi"),
  ALMOST_LOST("Almost lost", "Prawie utraceni"),
  AT_RISK("At risk", "Zagrożeni"),
  PREVIOUSLY_LOYAL("Previously loyal", "Dawniej lojalni"),
  DORMANT("Dormant", "Uśpieni"),
  PROSPECTS("Prospects", "Potencjalni");

  private static final RfmSegment[][] BY_R_AND_FM = {
    // FM 1, 2, 3, 4, 5 for R = 1, then R = 2, ...
    {DORMANT, DORMANT, DORMANT, PREVIOUSLY_LOYAL, PREVIOUSLY_LOYAL},
    {DORMANT, ALMOST_LOST, ALMOST_LOST, AT_RISK, AT_RISK},
    {ALMOST_LOST, NEEDS_ATTENTION, NEEDS_ATTENTION, LOYAL, LOYAL},
    {NEW, PROMISING, ACTIVE, LOYAL, LOYAL},
    {NEW, PROMISING, ACTIVE, CHAMPIONS, CHAMPIONS},
  };

  private final String english;
  private final String polish;

  RfmSegment(String english, String polish) {
    this.english = english;
    this.polish = polish;
  }

  /** The segment of a customer with these scores, each 1 to 5. */
  public static RfmSegment of(int r, int f, int m) {
    int fm = (f + m + 1) / 2;
    return BY_R_AND_FM[r - 1][fm - 1];
  }

  public String segmentId() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String english() {
    return english;
  }

  public String polish() {
    return polish;
  }

  public static Optional<RfmSegment> bySegmentId(String segmentId) {
    return Arrays.stream(values())
        .filter(segment -> segment.segmentId().equals(segmentId))
        .findFirst();
  }
}
