package io.clientele.segment.predict.purchase;

/** When a customer may leave for good. */
public enum Dropout {
  /** After each repeat purchase: BG/NBD (Fader, Hardie and Lee 2005). */
  AFTER_REPEATS("bg_nbd", 0),
  /** After each purchase, the first included: MBG/NBD (Batislam, Denizel and Filiztekin 2007). */
  AFTER_EACH("mbg_nbd", 1);

  private final String model;
  private final int chancesBeforeRepeats;

  Dropout(String model, int chancesBeforeRepeats) {
    this.model = model;
    this.chancesBeforeRepeats = chancesBeforeRepeats;
  }

  /** What the model is called in the tables. */
  public String model() {
    return model;
  }

  /** How often a customer could have left. */
  int chances(int repeats) {
    return repeats + chancesBeforeRepeats;
  }
}
