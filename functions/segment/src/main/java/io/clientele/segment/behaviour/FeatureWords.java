package io.clientele.segment.behaviour;

import java.util.Map;

/**
 * What is said of a segment that has much or little of a feature.
 *
 * @param topic features of one topic say the same in other words
 */
record FeatureWords(
    String topic,
    String label,
    String labelPl,
    String much,
    String muchPl,
    String little,
    String littlePl) {
  private static final Map<String, FeatureWords> WORDS =
      Map.ofEntries(
          Map.entry(
              "recency_days",
              new FeatureWords(
                  "recency",
                  "days since the last purchase",
                  "dni od ostatniego zakupu",
                  "silent for long",
                  "dawno bez zakupu",
                  "bought recently",
                  "niedawny zakup")),
          Map.entry(
              "frequency",
              new FeatureWords(
                  "rhythm",
                  "purchase days",
                  "dni z zakupem",
                  "frequent buyers",
                  "częste zakupy",
                  "rare buyers",
                  "rzadkie zakupy")),
          Map.entry(
              "monetary",
              new FeatureWords(
                  "money",
                  "net revenue",
                  "przychód netto",
                  "big spenders",
                  "duże wydatki",
                  "small spenders",
                  "małe wydatki")),
          Map.entry(
              "tenure_days",
              new FeatureWords(
                  "tenure",
                  "days since the first purchase",
                  "dni od pierwszego zakupu",
                  "with us for long",
                  "z nami od dawna",
                  "newcomers",
                  "nowi klienci")),
          Map.entry(
              "interpurchase_days",
              new FeatureWords(
                  "rhythm",
                  "days between purchases",
                  "dni między zakupami",
                  "long gaps",
                  "długie przerwy",
                  "short gaps",
                  "krótkie przerwy")),
          Map.entry(
              "discount_share",
              new FeatureWords(
                  "discount",
                  "share of discounts",
                  "udział rabatów",
                  "many discounts",
                  "dużo rabatów",
                  "few discounts",
                  "mało rabatów")),
          Map.entry(
              "return_share",
              new FeatureWords(
                  "returns",
                  "share of returns",
                  "udział zwrotów",
                  "many returns",
                  "dużo zwrotów",
                  "few returns",
                  "mało zwrotów")),
          Map.entry(
              "engagement",
              new FeatureWords(
                  "engagement",
                  "contacts in a year",
                  "kontakty w roku",
                  "often in touch",
                  "częsty kontakt",
                  "seldom in touch",
                  "rzadki kontakt")),
          Map.entry(
              "satisfaction",
              new FeatureWords(
                  "satisfaction",
                  "satisfaction, 0 to 1",
                  "zadowolenie, 0 do 1",
                  "satisfied",
                  "zadowoleni",
                  "dissatisfied",
                  "niezadowoleni")));

  private static final int LONGEST = 18;

  static FeatureWords of(String feature) {
    FeatureWords words = WORDS.get(feature);
    if (words != null) {
      return words;
    }
    String category =
        feature.startsWith(FeatureTable.CATEGORY)
            ? feature.substring(FeatureTable.CATEGORY.length())
            : feature;
    String brief =
        category.codePointCount(0, category.length()) <= LONGEST
            ? category
            : category.substring(0, category.offsetByCodePoints(0, LONGEST - 1)) + "…";
    return new FeatureWords(
        "category",
        "share of " + category,
        "udział: " + category,
        "much " + brief,
        "dużo: " + brief,
        "little " + brief,
        "mało: " + brief);
  }
}
