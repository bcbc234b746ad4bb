package io.clientele.domain.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = new Pseudonyms("a key of a test, forty letters long.....");

  @Test
  void anAddressHasOnePseudonymHoweverItIsWritten() {
    assertThat(Identifier.email(" Ewa.Nowak@Example.PL "))
        .isEqualTo(Identifier.email("ewa.nowak@example.pl"))
        .isPresent();
    assertThat(Identifier.phone("+48 601 234 567")).isEqualTo(Identifier.phone("601-234-567"));
  }

  @Test
  void textAboutAnAddressIsNoAddress() {
    assertThat(Identifier.email("write to ewa@example.pl")).isEmpty();
    assertThat(Identifier.phone("12.50")).isEmpty();
    assertThat(Identifier.phone("order 601234567")).isEmpty();
  }

  @Test
  void itIsTheHmacThatEveryLibraryHas() throws Exception {
    for (String key : new String[] {"k".repeat(40), "k".repeat(100)}) {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] expected = mac.doFinal("order\u001Fshop\u001F17".getBytes(StandardCharsets.UTF_8));
      assertThat(new Pseudonyms(key).of(Identifier.order("shop", "17")))
          .isEqualTo(HexFormat.of().formatHex(expected));
    }
  }

  @Test
  void anotherKeyGivesAnotherPseudonym() {
    Identifier ewa = Identifier.record("shop", "17");
    assertThat(pseudonyms.of(ewa)).hasSize(64).isEqualTo(pseudonyms.of(ewa));
    assertThat(new Pseudonyms("another key of a test, 40 letters long..").of(ewa))
        .isNotEqualTo(pseudonyms.of(ewa));
  }

  @Test
  void anIdOfOneSystemIsNobodyInAnother() {
    ErasedPeople erased =
        new ErasedPeople(pseudonyms, Set.of(pseudonyms.of(Identifier.record("shop", "17"))));
    assertThat(erased.has(Identifier.record("shop", "17"))).isTrue();
    assertThat(erased.has(Identifier.record("crm", "17"))).isFalse();
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new Pseudonyms("secret")).hasMessageContaining("6 bytes");
  }
}
