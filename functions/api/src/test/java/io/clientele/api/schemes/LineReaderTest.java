package io.clientele.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private int reads;

  @Test
  void readsAPageOfUsualLinesAtOnce() throws IOException {
    String text = "{\"name\":\"ż\"}\n".repeat(5000);
    assertThat(reader(text).read(0, 500).orElseThrow().lines()).hasSize(500);
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void readsOnceMoreWhereLinesAreLong() throws IOException {
    String text = ("ż".repeat(1000) + "\n").repeat(100);
    Lines lines = reader(text).read(0, 50).orElseThrow();
    assertThat(lines.lines()).hasSize(50).containsOnly("ż".repeat(1000));
    assertThat(lines.next()).isEqualTo(50 * 2001L);
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void givesFewerLinesRatherThanAThirdRead() throws IOException {
    String line = "x".repeat(30_000);
    LineReader reader = reader((line + "\n").repeat(9));
    Lines lines = reader.read(0, 8).orElseThrow();
    assertThat(lines.lines()).hasSize(1).containsOnly(line);
    assertThat(reader.read(lines.next() == null ? 0 : lines.next(), 8).orElseThrow().lines())
        .contains(line);
  }

  @Test
  void knowsTheEndWhereTheTextFillsTheReadExactly() throws IOException {
    String line = "x".repeat(511);
    Lines lines = reader((line + "\n").repeat(50)).read(0, 50).orElseThrow();
    assertThat(lines.lines()).isEqualTo(Collections.nCopies(50, line));
    assertThat(lines.next()).isNull();
  }

  @Test
  void readsALastLineWithoutAnEnd() throws IOException {
    Lines lines = reader("a\nb").read(2, 5).orElseThrow();
    assertThat(lines).isEqualTo(new Lines(List.of("b"), null));
  }

  @Test
  void isEmptyForAMissingTextAndBehindItsEnd() throws IOException {
    assertThat(new LineReader((offset, length) -> Optional.empty()).read(0, 5)).isEmpty();
    assertThat(reader("a\n").read(2, 5)).isEmpty();
  }

  @Test
  void failsOnALineThatNoPageHolds() {
    assertThatThrownBy(() -> reader("x".repeat(100_000)).read(0, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("byte 0");
  }

  private LineReader reader(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new LineReader(
        (offset, length) -> {
          reads++;
          return offset >= bytes.length
              ? Optional.empty()
              : Optional.of(
                  Arrays.copyOfRange(
                      bytes, (int) offset, (int) Math.min(bytes.length, offset + length)));
        });
  }
}
