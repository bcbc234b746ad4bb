package io.clientele.segment.text;

import io.clientele.segment.text.LabelledComments.Labelled;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds what a reader finds against the labels. */
final class Measurement {
  private static final List<String> SENTIMENTS = List.of("positive", "neutral", "negative", "none");

  private final CommentReader reader;

  Measurement(CommentReader reader) {
    this.reader = reader;
  }

  Confusion sentiment(List<Labelled> comments) {
    Confusion confusion = new Confusion();
    for (Labelled labelled : comments) {
      String found = sentiment(labelled);
      for (String label : SENTIMENTS) {
        confusion.add(label, label.equals(labelled.sentiment()), label.equals(found));
      }
    }
    return confusion;
  }

  Confusion topics(List<Labelled> comments) {
    Confusion confusion = new Confusion();
    for (Labelled labelled : comments) {
      Set<String> found = topics(labelled);
      Set<String> all = new HashSet<>(found);
      all.addAll(labelled.topics());
      for (String topic : all) {
        confusion.add(topic, labelled.topics().contains(topic), found.contains(topic));
      }
    }
    return confusion;
  }

  Set<String> topics(Labelled labelled) {
    return Set.copyOf(reader.read(labelled.text()).orElseThrow().topics());
  }

  /** Good comments that were taken for bad ones, and the other way round. */
  long opposites(List<Labelled> comments) {
    return comments.stream()
        .map(labelled -> labelled.sentiment() + " " + sentiment(labelled))
        .filter(pair -> pair.equals("positive negative") || pair.equals("negative positive"))
        .count();
  }

  private String sentiment(Labelled labelled) {
    Sentiment sentiment = reader.read(labelled.text()).orElseThrow().sentiment();
    return sentiment == null ? "none" : sentiment.label().word();
  }
}
