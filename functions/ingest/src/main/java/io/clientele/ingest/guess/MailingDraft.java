package io.clientele.ingest.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a sheet says that has one row a recipient, and one column each for what became of the
 * message: a row becomes as many engagements as it says yes, or names a moment.
 */
final class MailingDraft {
  /** What a message may come to, and the columns that say so. */
  static final List<String> ACTIONS =
      List.of("sent", "delivered", "opened", "clicked", "replied", "bounced", "unsubscribed");

  private final Guess guess;
  private final Synonyms synonyms;

  MailingDraft(Guess guess, Synonyms synonyms) {
    this.guess = guess;
    this.synonyms = synonyms;
  }

  /** The column of an action. */
  static String role(String action) {
    return "was_" + action;
  }

  Map<String, Object> columns() {
    List<String> key = new ArrayList<>(Mapping.customerColumns(guess));
    for (String role : List.of("occurred_at", "campaign_id")) {
      if (guess.has(role)) {
        key.add(Objects.requireNonNull(guess.header(role)));
      }
    }
    return new Mapping(guess)
        .put("engagement_id", Map.of("join", key, "with", "-", "skip_empty", "true"))
        .customer()
        .from("occurred_at", "occurred_at", Map.of("required", "true"))
        .words(
            "channel",
            "engagement_channel",
            synonyms.values().getOrDefault(ValueKind.MEDIUM, Map.of()))
        .constant("channel", "email")
        .from("campaign_id", "campaign_id")
        .constant("quantity", "1")
        .put("unpivot", items())
        .columns();
  }

  private List<Object> items() {
    List<Object> items = new ArrayList<>();
    for (String action : ACTIONS) {
      Map<String, Object> item = new LinkedHashMap<>();
      String header = guess.header(role(action));
      if (header != null) {
        item.put("from", header);
        if (hasMoments(guess, action)) {
          item.put("into", "occurred_at");
        } else {
          item.put("words", synonyms.values().getOrDefault(ValueKind.MARK, Map.of()));
        }
        item.put("action", action);
        items.add(item);
      } else if (action.equals("sent") && guess.has("occurred_at")) {
        // Nobody is in the list of a mailing that it was not sent to.
        item.put("constant", "1");
        item.put("action", action);
        items.add(item);
      }
    }
    return items;
  }

  /** The column says when it happened; one that is empty so far is as the others are. */
  static boolean hasMoments(Guess guess, String action) {
    Evidence evidence = guess.evidence(role(action));
    if (!evidence.cells().isEmpty()) {
      return evidence.share(ValueKind.DATE) > 0.5;
    }
    return ACTIONS.stream()
        .filter(other -> guess.has(role(other)))
        .map(other -> guess.evidence(role(other)))
        .filter(other -> !other.cells().isEmpty())
        .allMatch(other -> other.share(ValueKind.DATE) > 0.5);
  }
}
