package io.clientele.generator.activity;

import java.time.LocalDateTime;

/** What a customer did with a post of the company; {@code at} is local time. */
public record SocialInteraction(LocalDateTime at, String network, Action action) {

  /** The social media tool's words. */
  public enum Action {
    LIKE("Like"),
    COMMENT("Comment"),
    SHARE("Share"),
    LINK_CLICK("Link click");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
