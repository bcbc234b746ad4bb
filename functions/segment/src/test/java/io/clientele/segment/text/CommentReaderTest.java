package io.clientele.segment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentReaderTest {
  private final CommentReader reader = new CommentReader();

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "...", "-", "\n\n"})
  void findsNothingWhereNothingIsSaid(String text) {
    assertThat(reader.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"👍👍, POSITIVE", "😡, NEGATIVE", ":), POSITIVE", "📦, NEUTRAL"})
  void readsEmojiWithoutALanguage(String text, Sentiment.Label label) {
    Comment comment = read(text);
    assertThat(comment.language()).isEqualTo(Language.NONE);
    assertThat(sentiment(text).label()).isEqualTo(label);
    assertThat(comment.topics()).containsExactly("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Lieferung war sehr gut, aber leider zu spät.",
        "Очень хороший магазин",
        "とても美味しいコーヒーでした。",
        "Xyzzy plugh"
      })
  void hasNoSentimentInALanguageThatItDoesNotKnow(String text) {
    Comment comment = read(text);
    assertThat(comment.language()).isEqualTo(Language.OTHER);
    assertThat(comment.sentiment()).isNull();
    assertThat(comment.topics()).containsExactly("other");
  }

  @Test
  void readsEachClauseInItsOwnLanguage() {
    String text = "The delivery was on time. Jestem bardzo zadowolony z obsługi!";
    assertThat(sentiment(text).hits())
        .extracting(Hit::words)
        .containsExactly("on time", "zadowolony");
    assertThat(read(text).topics()).containsExactly("delivery", "service");
  }

  @ParameterizedTest
  @CsvSource({
    "Kawa jest dobra., 2",
    "Kawa nie jest dobra., -1.6",
    "Kawa jest bardzo dobra., 3",
    "Kawa jest trochę droga., -0.75",
    "The coffee is not bad., 1",
    "The coffee isn’t good., -1.6"
  })
  void explainsAnOpinionByItsWeight(String text, double weight) {
    assertThat(sentiment(text).hits()).singleElement().extracting(Hit::weight).isEqualTo(weight);
  }

  @Test
  void takesAGoodAndABadSideForMixed() {
    assertThat(sentiment("Produkt świetny, ale dostawa fatalna.").label())
        .isEqualTo(Sentiment.Label.NEUTRAL);
    assertThat(sentiment("Produkt świetny, dostawa błyskawiczna.").label())
        .isEqualTo(Sentiment.Label.POSITIVE);
  }

  @Test
  void readsPolishWithoutItsLetters() {
    assertThat(read("obsluga jest bardzo mila").language()).isEqualTo(Language.PL);
    assertThat(sentiment("obsluga jest bardzo mila"))
        .isEqualTo(sentiment("Obsługa jest bardzo miła"));
  }

  @Test
  void readsTheBeginningOfAVeryLongText() {
    String good = "The coffee is good. ";
    String bad = "The coffee is terrible. ";
    String text = good.repeat(CommentReader.LONGEST / good.length()) + bad.repeat(100_000);
    assertThat(sentiment(text).label()).isEqualTo(Sentiment.Label.POSITIVE);
    assertThat(sentiment(text).score()).isBetween(-1.0, 1.0);
  }

  private Comment read(String text) {
    return reader.read(text).orElseThrow();
  }

  private Sentiment sentiment(String text) {
    Sentiment sentiment = read(text).sentiment();
    assertThat(sentiment).isNotNull();
    return sentiment;
  }
}
