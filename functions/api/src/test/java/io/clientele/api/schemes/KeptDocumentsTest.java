package io.clientele.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptDocumentsTest {
  private final List<String> reads = new ArrayList<>();
  private final KeptDocuments documents =
      new KeptDocuments(
          key -> {
            reads.add(key);
            return key.startsWith("none")
                ? Optional.empty()
                : Optional.of(new byte[Integer.parseInt(key.replaceAll("[^0-9]", ""))]);
          },
          100);

  @Test
  void readsADocumentOnce() throws IOException {
    assertThat(documents.read("a40").orElseThrow()).hasSize(40);
    assertThat(documents.read("a40").orElseThrow()).hasSize(40);
    assertThat(reads).containsExactly("a40");
  }

  @Test
  void asksAgainForWhatIsMissing() throws IOException {
    assertThat(documents.read("none1")).isEmpty();
    assertThat(documents.read("none1")).isEmpty();
    assertThat(reads).containsExactly("none1", "none1");
  }

  @Test
  void givesUpWhatWasNotAskedForLongest() throws IOException {
    documents.read("a40");
    documents.read("b40");
    documents.read("a40");
    documents.read("c40");
    reads.clear();
    documents.read("a40");
    documents.read("c40");
    documents.read("b40");
    assertThat(reads).containsExactly("b40");
  }

  @Test
  void keepsNothingThatIsLargerThanAll() throws IOException {
    documents.read("a40");
    documents.read("big101");
    documents.read("big101");
    documents.read("a40");
    assertThat(reads).containsExactly("a40", "big101", "big101");
  }
}
