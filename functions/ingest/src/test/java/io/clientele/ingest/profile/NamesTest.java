package io.clientele.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void caseAccentsBlanksAndPunctuationDoNotMatter() {
    assertThat(Names.normalise("  Order_ID (*)")).isEqualTo("order id");
    assertThat(Names.normalise("Wartość zamówienia")).isEqualTo("wartosc zamowienia");
    assertThat(Names.normalise("Straße #1")).isEqualTo("strasse #1");
    assertThat(Names.normalise("Discount %")).isEqualTo("discount %");
    assertThat(Names.normalise(" - ")).isEmpty();
  }

  @Test
  void asciiNamesAreMadeComparableAsAllOthers() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder name = new StringBuilder();
      random.ints(random.nextInt(12), 0, 0x80).forEach(letter -> name.append((char) letter));
      assertThat(Names.normalise(name.toString())).isEqualTo(Names.normaliseAny(name.toString()));
    }
  }
}
