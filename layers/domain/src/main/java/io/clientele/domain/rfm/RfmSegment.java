package io.clientele.domain.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The segments of the scheme {@code rfm}, in the order they are shown: the eleven names of
 * Shopify's customer RFM groups, and {@code prospects} for customers who never bought.
 */
public enum RfmSegment {
  CHAMPIONS(
      "Champions",
      "Najlepsi",
      "Bought recently, buy often and spend the most.",
      "Kupili niedawno, kupują często i wydają najwięcej."),
  LOYAL(
      "Loyal",
      "Lojalni",
      "Buy often and spend much, if not in the last days.",
      "Kupują często i wydają dużo, choć nie w ostatnich dniach."),
  ACTIVE(
      "Active",
      "Aktywni",
      "Bought recently, with middling frequency and value.",
      "Kupili niedawno; częstotliwość i wartość mają przeciętną."),
  NEW(
      "New",
      "Nowi",
      "Bought recently for the first time, and little so far.",
      "Kupili niedawno po raz pierwszy i na razie niewiele."),
  PROMISING(
      "Promising",
      "Obiecujący",
      "Bought recently and begin to buy more.",
      "Kupili niedawno i zaczynają kupować więcej."),
  NEEDS_ATTENTION(
      "Needs attention",
      "Wymagający uwagi",
      "Middling buyers whose last purchase is a while ago.",
      "Przeciętni kupujący, od których ostatniego zakupu minęło trochę czasu."),
  ALMOST_LOST(
      "Almost lost",
      "Prawie utraceni",
      "Bought little or middling, and not for a long time.",
      "Kupili niewiele lub przeciętnie i od dawna nic nie kupili."),
  AT_RISK(
      "At risk",
      "Zagrożeni",
      "Bought often and much, but not for a long time.",
      "Kupowali często i dużo, ale od dawna nic nie kupili."),
  PREVIOUSLY_LOYAL(
      "Previously loyal",
      "Dawniej lojalni",
      "Were among the best, and are silent the longest.",
      "Należeli do najlepszych, a milczą najdłużej."),
  DORMANT(
      "Dormant",
      "Uśpieni",
      "Bought little, and are silent the longest.",
      "Kupili niewiele i milczą najdłużej."),
  PROSPECTS(
      "Prospects", "Potencjalni", "Known, but never bought.", "Znani, ale nigdy nic nie kupili.");

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
  private final String description;
  private final String descriptionPl;

  RfmSegment(String english, String polish, String description, String descriptionPl) {
    this.english = english;
    this.polish = polish;
    this.description = description;
    this.descriptionPl = descriptionPl;
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

  /** Who its customers are, in one English sentence. */
  public String description() {
    return description;
  }

  /** The same in Polish. */
  public String descriptionPl() {
    return descriptionPl;
  }

  /** The scores that lead here, the best first; none for those who never bought. */
  public List<RfmCell> cells() {
    List<RfmCell> cells = new ArrayList<>();
    for (int r = 5; r >= 1; r--) {
      for (int fm = 5; fm >= 1; fm--) {
        if (BY_R_AND_FM[r - 1][fm - 1] == this) {
          cells.add(new RfmCell(r, fm));
        }
      }
    }
    return cells;
  }

  public static Optional<RfmSegment> bySegmentId(String segmentId) {
    return Arrays.stream(values())
        .filter(segment -> segment.segmentId().equals(segmentId))
        .findFirst();
  }
}
