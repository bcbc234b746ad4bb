package io.clientele.ingest.clean;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what the cells of one reading show. */
final class Tally {
  private final Map<NumberShape, Count> numbers = counts(NumberShape.class);
  private final Map<DateShape, Count> dates = counts(DateShape.class);
  private final Map<Figure, Count> figures = counts(Figure.class);
  private final Map<String, Long> units = new HashMap<>();
  private final Map<String, Long> currencies = new HashMap<>();

  private static final class Count {
    private long n;
  }

  void add(Figure figure) {
    add(figures, figure);
  }

  void add(CellText cell) {
    if (cell.isTrimmed()) {
      add(Figure.TRIMMED);
    }
    if (cell.hadUnseen()) {
      add(Figure.INVISIBLE);
    }
    if (cell.isComposed()) {
      add(Figure.COMPOSED);
    }
    if (cell.hasNullWord()) {
      add(Figure.NULL_WORD);
    }
  }

  void add(WrittenNumber number) {
    add(numbers, number.shape());
    if (number.isRounded()) {
      add(Figure.ROUNDED);
    }
    if (!number.shape().isBare()) {
      count(units, number.unit());
      count(currencies, number.currency());
    }
  }

  void add(WrittenDate date) {
    add(dates, date.shape());
    if (date.hasShortYear()) {
      add(Figure.SHORT_YEAR);
    }
  }

  /** Takes in what another counted. */
  void add(Tally other) {
    add(numbers, other.numbers);
    add(dates, other.dates);
    add(figures, other.figures);
    other.units.forEach((unit, count) -> units.merge(unit, count, Long::sum));
    other.currencies.forEach((mark, count) -> currencies.merge(mark, count, Long::sum));
  }

  Facts facts() {
    Map<String, Long> shapes = new TreeMap<>();
    numbers.forEach((shape, count) -> put(shapes, shape.label(), count.n));
    dates.forEach((shape, count) -> put(shapes, shape.label(), count.n));
    Map<Figure, Long> seen = new EnumMap<>(Figure.class);
    figures.forEach((figure, count) -> seen.put(figure, count.n));
    return new Facts(shapes, Map.copyOf(units), Map.copyOf(currencies), seen);
  }

  private static void put(Map<String, Long> shapes, String label, long count) {
    if (count > 0) {
      shapes.merge(label, count, Long::sum);
    }
  }

  private static void count(Map<String, Long> counts, @Nullable String name) {
    if (name != null) {
      counts.merge(name, 1L, Long::sum);
    }
  }

  private static <T extends Enum<T>> Map<T, Count> counts(Class<T> things) {
    Map<T, Count> counts = new EnumMap<>(things);
    for (T thing : things.getEnumConstants()) {
      counts.put(thing, new Count());
    }
    return counts;
  }

  private static <T> void add(Map<T, Count> counts, T thing) {
    requireNonNull(counts.get(thing)).n++;
  }

  private static <T> void add(Map<T, Count> counts, Map<T, Count> others) {
    others.forEach((thing, count) -> requireNonNull(counts.get(thing)).n += count.n);
  }
}
