package io.clientele.ingest.clean;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads words out of few. Those that mean that there is no value are known, but give none. */
final class WordUnderstanding implements Understanding {
  /** Of a column with more different words, the rest is decoded each time it comes. */
  private static final int KEPT = 20_000;

  private final Reading.Word reading;
  private final Tally tally;
  private final Map<String, Decoded> known = new HashMap<>();
  private byte[] lastText = new byte[0];
  private Decoded last = new Decoded(Optional.empty(), false);

  private record Decoded(Optional<byte[]> value, boolean isChanged) {}

  WordUnderstanding(Reading.Word reading, Tally tally) {
    this.reading = reading;
    this.tally = tally;
  }

  @Override
  public @Nullable String read(RowTexts row, ValueText value) {
    CellText cell = row.cell(reading.cell());
    tally.add(cell);
    if (cell.isNull()) {
      return null;
    }
    // Words mostly come many times in a row.
    if (!Arrays.equals(lastText, 0, lastText.length, cell.bytes, cell.from, cell.to)) {
      lastText = Arrays.copyOfRange(cell.bytes, cell.from, cell.to);
      last = decoded(cell.text());
    }
    if (last.isChanged()) {
      tally.add(Figure.DECODED);
    }
    last.value().ifPresent(value::set);
    return last.value().isPresent() ? null : Words.reason(reading.type());
  }

  private Decoded decoded(String text) {
    Decoded before = known.get(text);
    if (before != null) {
      return before;
    }
    Optional<String> word = Words.decode(reading, text);
    Decoded decoded =
        new Decoded(
            word.map(found -> found.getBytes(StandardCharsets.UTF_8)),
            word.isPresent() && !word.get().equals(text));
    if (known.size() < KEPT) {
      known.put(text, decoded);
    }
    return decoded;
  }
}
