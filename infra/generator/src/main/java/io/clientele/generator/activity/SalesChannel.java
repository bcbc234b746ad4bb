package io.clientele.generator.activity;

/** Where an order was placed. */
public enum SalesChannel {
  WEB("Web", "Sklep www"),
  APP("Mobile app", "Aplikacja"),
  PHONE("Phone", "Telefon");

  private final String english;
  private final String polish;

  SalesChannel(String english, String polish) {
    this.english = english;
    this.polish = polish;
  }

  public String english() {
    return english;
  }

  public String polish() {
    return polish;
  }
}
