package io.clientele.generator.activity;

import java.time.LocalDateTime;

/** Something that happened to a mail; {@code at} is local time. */
public record MailEvent(Mailing mailing, Action action, LocalDateTime at) {

  /** The mailing tool's words. */
  public enum Action {
    SENT("sent"),
    DELIVERED("delivered"),
    BOUNCED("bounced"),
    OPENED("opened"),
    CLICKED("clicked"),
    UNSUBSCRIBED("unsubscribed");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
