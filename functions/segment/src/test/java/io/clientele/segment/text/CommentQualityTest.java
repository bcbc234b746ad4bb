package io.clientele.segment.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.segment.text.LabelledComments.Labelled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often the reader is right; the figures stand in docs/text.md. */
class CommentQualityTest {
  private static final List<String> SENTIMENTS = List.of("positive", "neutral", "negative");

  private final Measurement measurement = new Measurement(new CommentReader());
  private final LabelledComments comments = new LabelledComments();

  @Test
  void findsTheSentimentOfCommentsThatDevelopedTheLexicons() {
    assertThat(SENTIMENTS)
        .allSatisfy(label -> isAtLeast(measurement.sentiment(comments.development()), label, 0.9));
  }

  @Test
  void findsTheSentimentOfCommentsThatWereHeldOut() {
    assertThat(SENTIMENTS)
        .allSatisfy(label -> isAtLeast(measurement.sentiment(comments.heldOut()), label, 0.9));
  }

  @Test
  void findsTheTopicsOfCommentsThatWereHeldOut() {
    Confusion topics = measurement.topics(comments.heldOut());
    assertThat(topics.names()).allSatisfy(topic -> isAtLeast(topics, topic, 0.65));
  }

  @Test
  void seldomSaysTheOppositeOfACommentWithoutWordsOfOpinion() {
    Confusion sentiment = measurement.sentiment(comments.fresh());
    assertThat(measurement.opposites(comments.fresh())).isLessThanOrEqualTo(3);
    assertThat(sentiment.precision("negative")).isGreaterThan(0.8);
  }

  @Test
  void readsTheCommentsOfTheSampleCompany() {
    List<Labelled> written = SampleComments.of(2000, 7);
    assertThat(written).hasSizeGreaterThan(300);
    assertThat(SENTIMENTS)
        .allSatisfy(label -> isAtLeast(measurement.sentiment(written), label, 0.95));
    for (Labelled labelled : written) {
      assertThat(measurement.topics(labelled)).as("%s", labelled).containsAll(labelled.topics());
    }
  }

  private static void isAtLeast(Confusion confusion, String name, double least) {
    assertThat(confusion.precision(name))
        .as("precision of %s%s", name, confusion)
        .isGreaterThan(least);
    assertThat(confusion.recall(name)).as("recall of %s%s", name, confusion).isGreaterThan(least);
  }
}
