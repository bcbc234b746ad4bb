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
  void givesFewerLinesWhereTheyAreLongRatherThanReadAgain() throws IOException {
    LineReader reader = reader(("ż".repeat(1000) + "\n").repeat(100));
    Lines lines = reader.read(0, 50).orElseThrow();
    assertThat(lines.lines()).hasSize(32).containsOnly("ż".repeat(1000));
    assertThat(lines.next()).isEqualTo(32 * 2001L);
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void readsOnceMoreWhereOneLineIsLongerThanTheFirstRead() throws IOException {
    String line = "x".repeat(3_000_000);
    Lines lines = reader(line + "\ny\n").read(0, 1).orElseThrow();
    assertThat(lines).isEqualTo(new Lines(List.of(line), line.length() + 1L));
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void knowsTheEndWhereTheTextFillsTheReadExactly() throws IOException {
    String line = "x".repeat(1023);
    LineReader reader = reader((line + "\n").repeat(100));
    Lines lines = reader.read(0, 100).orElseThrow();
    assertThat(lines.lines()).isEqualTo(Collections.nCopies(99, line));
    assertThat(reader.read(99 * 1024L, 100)).contains(new Lines(List.of(line), null));
  }

  @Test
  void searchesAsFarAsOneReadGoesAndTellsWhereToGoOn() throws IOException {
    String text = "a\n" + "b\n".repeat(3 * 512 * 1024) + "a\n";
    LineReader reader = reader(text);
    Lines first = reader.search(0, 5, line -> line.toString().equals("a")).orElseThrow();
    assertThat(first.lines()).containsExactly("a");
    Lines second = reader.search(next(first), 5, line -> line.toString().equals("a")).orElseThrow();
    assertThat(second).isEqualTo(new Lines(List.of("a"), null));
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void endsASearchWithThePage() throws IOException {
    Lines lines =
        reader("a\nb\na\nb\na\n").search(0, 2, line -> line.toString().equals("a")).orElseThrow();
    assertThat(lines).isEqualTo(new Lines(List.of("a", "a"), 6L));
  }

  @Test
  void neverGivesOutAPartOfALine() throws IOException {
    LineReader reader = reader("abc\ndef\nghi\n");
    assertThat(reader.read(4, 1)).contains(new Lines(List.of("def"), 8L));
    assertThat(reader.read(6, 1)).contains(new Lines(List.of("ghi"), null));
    assertThat(reader.read(10, 1)).contains(new Lines(List.of(), null));
  }

  @Test
  void readsALastLineWithoutAnEnd() throws IOException {
    Lines lines = reader("a\nb").read(2, 5).orElseThrow();
    assertThat(lines).isEqualTo(new Lines(List.of("b"), null));
  }

  @Test
  void tellsAMissingTextFromTheEndOfOne() throws IOException {
    assertThat(new LineReader((offset, length) -> Optional.empty()).read(0, 5)).isEmpty();
    assertThat(reader("a\n").read(2, 5)).contains(new Lines(List.of(), null));
    assertThat(reader("").read(0, 5)).contains(new Lines(List.of(), null));
  }

  @Test
  void failsOnALineThatNoPageHolds() {
    assertThatThrownBy(() -> reader("x".repeat(5_000_000)).read(0, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("byte 0");
  }

  private static long next(Lines lines) {
    Long next = lines.next();
    return next == null ? -1 : next;
  }

  private LineReader reader(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new LineReader(
        (offset, length) -> {
          reads++;
          return Optional.of(
              Arrays.copyOfRange(
                  bytes,
                  (int) Math.min(bytes.length, offset),
                  (int) Math.min(bytes.length, offset + length)));
        });
  }
}
