package io.clientele.ingest.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sheet says about deals, answers, engagements and campaigns. */
final class EventDraft {
  private final Guess guess;
  private final Synonyms synonyms;

  EventDraft(Guess guess, Synonyms synonyms) {
    this.guess = guess;
    this.synonyms = synonyms;
  }

  Map<String, Object> opportunities() {
    return keyed("opportunity_id", "opportunity_id", "opportunity_name", "opened_at")
        .customer()
        .from("name", "opportunity_name", "opportunity_id")
        .from("stage", "stage")
        .from("probability", "probability", probability())
        .from("amount", "deal_amount")
        .currency("deal_amount")
        .from("is_closed", "closed_flag")
        .from("is_won", "won_flag")
        .words("is_closed", "stage", stages("won", "lost"))
        .words("is_won", "stage", stages("won"))
        .from("created_at", "opened_at")
        .put("closed_at", closedAt())
        .from("owner", "owner")
        .from("product", "product")
        .columns();
  }

  /** When a deal was won or lost, else closed in any way, else is to be. */
  private @Nullable Object closedAt() {
    List<String> headers =
        Stream.of("won_at", "lost_at", "closed_at", "expected_at")
            .filter(guess::has)
            .sorted(
                Comparator.comparing(
                    role ->
                        guess
                            .sheet()
                            .words()
                            .get(Objects.requireNonNull(guess.columns().get(role)))
                            .meanings()
                            .contains("expected")))
            .map(role -> Objects.requireNonNull(guess.header(role)))
            .toList();
    return headers.size() < 2 ? headers.stream().findFirst().orElse(null) : headers;
  }

  Map<String, Object> feedback() {
    if (Stream.of("nps_score", "csat_score", "rating").noneMatch(guess::has)) {
      return comments();
    }
    boolean isNps = guess.has("nps_score");
    String score = isNps ? "nps_score" : guess.has("csat_score") ? "csat_score" : "rating";
    int scale =
        isNps
            ? 10
            : Synonyms.scale(String.valueOf(guess.header(score)))
                .orElseGet(() -> Scale.of(guess.evidence(score).cells()).orElse(10));
    return keyed("feedback_id", "feedback_id", "answered_at", "product", score)
        .customer()
        .from("order_id", "order_id")
        .from("answered_at", "answered_at")
        .constant(
            "kind", isNps ? "nps" : score.equals("csat_score") && scale == 5 ? "csat" : "rating")
        .from(
            "score",
            score,
            Scale.isAdorned(guess.evidence(score).cells())
                ? Map.of("part", "^(\\d+(?:[.,]\\d+)?)")
                : Map.of())
        .constant("scale_max", String.valueOf(scale))
        .from("text", "comment")
        .columns();
  }

  private Map<String, Object> comments() {
    return keyed("feedback_id", "feedback_id", "answered_at", "product", "comment")
        .customer()
        .from("order_id", "order_id")
        .from("answered_at", "answered_at")
        .constant("kind", "comment")
        .from("text", "comment", Map.of("required", "true"))
        .columns();
  }

  Map<String, Object> tickets() {
    List<String> texts =
        Stream.of("ticket_subject", "ticket_text")
            .filter(guess::has)
            .map(role -> Objects.requireNonNull(guess.header(role)))
            .toList();
    return new Mapping(guess)
        .from("feedback_id", "ticket_id")
        .customer()
        .from("order_id", "order_id")
        .from("answered_at", "answered_at")
        .constant("kind", "ticket")
        .put(
            "text",
            texts.size() < 2
                ? texts.stream().findFirst().orElse(null)
                : Map.of("join", texts, "with", "\n", "skip_empty", "true"))
        .columns();
  }

  /** Calls, meetings and mails: that they took place, not what came of them. */
  Map<String, Object> activities() {
    Mapping mapping =
        keyed(
                "engagement_id",
                "engagement_id",
                "occurred_at",
                "call_at",
                "meeting_at",
                "activity_type",
                "ticket_subject")
            .customer();
    for (String role : List.of("occurred_at", "call_at", "meeting_at")) {
      mapping.from("occurred_at", role, Map.of("required", "true"));
    }
    return mapping
        .words(
            "channel", "activity_type", synonyms.values().getOrDefault(ValueKind.MEDIUM, Map.of()))
        .constant("channel", guess.has("meeting_at") ? "meeting" : "call")
        .from("campaign_id", "campaign_id")
        .constant("quantity", "1")
        .columns();
  }

  Map<String, Object> engagements() {
    Mapping mapping =
        keyed(
                "engagement_id",
                "engagement_id",
                "occurred_at",
                "visited_at",
                "action",
                "campaign_id")
            .customer()
            .from("occurred_at", "occurred_at", Map.of("required", "true"))
            .from("occurred_at", "visited_at", Map.of("required", "true"))
            .words(
                "channel",
                "engagement_channel",
                synonyms.values().getOrDefault(ValueKind.MEDIUM, Map.of()))
            .words("action", "action", synonyms.values().getOrDefault(ValueKind.ACTION, Map.of()));
    if (!guess.has("action")) {
      mapping.constant("channel", "web").constant("action", "visited");
    }
    return mapping
        .from("campaign_id", "campaign_id")
        .from("quantity", "visits")
        .constant("quantity", "1")
        .columns();
  }

  Map<String, Object> campaigns() {
    String key =
        Stream.of("campaign_id", "campaign_name").filter(guess::has).findFirst().orElse("channel");
    Mapping mapping = new Mapping(guess);
    if (guess.has(key) && guess.evidence(key).distinct() < 1 && guess.has("campaign_start")) {
      mapping.put(
          "campaign_id",
          Map.of(
              "join",
              List.of(
                  Objects.requireNonNull(guess.header(key)),
                  Objects.requireNonNull(guess.header("campaign_start"))),
              "with",
              "-"));
    }
    return mapping
        .from("campaign_id", key)
        .from("name", "campaign_name", "campaign_id", "channel")
        .from("channel", "channel")
        .from("started_at", "campaign_start")
        .from("ended_at", "campaign_end")
        .from("spend_amount", "spend_amount", Map.of("required", "true"))
        .currency("spend_amount")
        .from("impressions", "impressions")
        .from("clicks", "clicks")
        .columns();
  }

  /** The key from its own column or, without one, from what the row says. */
  private Mapping keyed(String column, String role, String... content) {
    Mapping mapping = new Mapping(guess).from(column, role);
    if (!guess.has(role)) {
      List<String> columns = new ArrayList<>(Mapping.customerColumns(guess));
      for (String other : content) {
        if (guess.has(other)) {
          columns.add(Objects.requireNonNull(guess.header(other)));
        }
      }
      mapping.put(column, Map.of("join", columns, "with", "-", "skip_empty", "true"));
    }
    return mapping;
  }

  /** Per cent where some value is above one. */
  private Map<String, Object> probability() {
    boolean isPercent =
        guess.evidence("probability").cells().stream()
            .anyMatch(cell -> !cell.matches("[01]([.,]\\d*)?|[.,]\\d+"));
    return isPercent ? Map.of("factor", "0.01") : Map.of();
  }

  /** Every known stage and those of the first rows; the given ones are true. */
  private Map<String, String> stages(String... meanings) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, String> known = synonyms.values().getOrDefault(ValueKind.STAGE, Map.of());
    new java.util.TreeMap<>(known)
        .forEach(
            (word, stage) -> words.put(word, String.valueOf(List.of(meanings).contains(stage))));
    guess.evidence("stage").cells().stream()
        .distinct()
        .filter(stage -> synonyms.value(ValueKind.STAGE, stage).isEmpty())
        .filter(Stages::isOpen)
        .sorted()
        .forEach(stage -> words.put(stage, "false"));
    return words;
  }
}
