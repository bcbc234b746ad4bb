package io.clientele.ingest.clean;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.ingest.profile.Derivation;
import io.clientele.ingest.profile.Divisor;
import io.clientele.ingest.profile.Feed;
import io.clientele.ingest.profile.Formats;
import io.clientele.ingest.profile.Recognised;
import io.clientele.ingest.profile.RowRules;
import io.clientele.ingest.profile.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What to compute for the rows of one recognised file: readings of cells, fields of readings. */
final class Plan {
  /** Rows that are no records: those whose cell matches the expression. */
  record Refused(int cell, String regex, String reason) {}

  private final Recognised recognised;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();
  private final List<Refused> refusals = new ArrayList<>();
  private final DerivedCells derived;
  private final Set<Integer> filledDown = new HashSet<>();
  private final Set<Integer> grouped;

  private Plan(Recognised recognised) {
    this.recognised = recognised;
    this.grouped = recognised.layout().groupColumns();
    this.derived = new DerivedCells(recognised.layout().width(), recognised.titles());
  }

  static Plan of(Recognised recognised) {
    Plan plan = new Plan(recognised);
    RowRules rows = recognised.profile().rows();
    rows.fillDown().forEach(names -> plan.filledDown.addAll(recognised.indexes(names)));
    for (RowRules.Refusal refusal : rows.refusals()) {
      recognised.indexes(refusal.columns()).stream()
          .map(cell -> new Refused(cell, refusal.regex(), refusal.reason()))
          .forEach(plan.refusals::add);
    }
    for (Feed feed : recognised.feeds()) {
      Map<Column, Integer> numbers = new LinkedHashMap<>();
      feed.columns()
          .forEach(
              (column, source) ->
                  plan.field(column, source, plan.country(feed))
                      .ifPresent(field -> numbers.put(column, field)));
      Source id = feed.sourceId();
      Column text = feed.entity().keys().getFirst();
      int sourceId = id == null ? -1 : plan.field(text, id, -1).orElse(-1);
      // A file without a column for the key of an entity has none of it.
      if (plan.outputs.isEmpty() || numbers.keySet().containsAll(feed.entity().keys())) {
        plan.outputs.add(new Output(feed, numbers, sourceId));
      }
    }
    return plan;
  }

  Recognised recognised() {
    return recognised;
  }

  List<Reading> readings() {
    return readings;
  }

  List<Field> fields() {
    return fields;
  }

  List<Output> outputs() {
    return outputs;
  }

  List<Refused> refusals() {
    return refusals;
  }

  DerivedCells derived() {
    return derived;
  }

  /** Indexes of the cells that are read at all. */
  SortedSet<Integer> cells() {
    SortedSet<Integer> cells = new TreeSet<>();
    refusals.forEach(refusal -> cells.add(refusal.cell()));
    for (Field field : fields) {
      cells.addAll(field.onlyIf());
      cells.addAll(field.unless());
    }
    for (Reading reading : readings) {
      cells.add(reading.cell());
      if (reading instanceof Reading.Text text) {
        cells.addAll(text.others());
      } else if (reading instanceof Reading.Phone phone) {
        cells.addAll(phone.others());
      }
    }
    return cells;
  }

  /** Indexes of the cells that hold the keys of the main entity. */
  SortedSet<Integer> keyCells() {
    SortedSet<Integer> cells = new TreeSet<>();
    for (Integer key : outputs.getFirst().keys()) {
      int cell = key == null ? -1 : cell(key);
      if (cell >= 0) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** The column that a field fills, the first of those that share it. */
  String name(int field) {
    for (Output output : outputs) {
      for (Map.Entry<Column, Integer> entry : output.fields().entrySet()) {
        if (entry.getValue() == field) {
          return output.feed().entity().table() + "." + entry.getKey().name();
        }
      }
    }
    return "";
  }

  /** The first cell that a field comes from, -1 where it comes from none. */
  int cell(int field) {
    return fields.get(field).readings().stream()
        .filter(reading -> reading != Field.LINE)
        .map(reading -> readings.get(reading).cell())
        .findFirst()
        .orElse(-1);
  }

  /** The reading of a telephone's country, null where there is none. */
  Reading.@Nullable Word countryOf(Reading.Phone phone) {
    for (Reading reading : readings) {
      if (reading instanceof Reading.Word word
          && word.type() == ColumnType.COUNTRY
          && word.cell() == phone.country()) {
        return word;
      }
    }
    return null;
  }

  /** The cell of an entity's country, of several columns the one made of them, -1 for none. */
  private int country(Feed feed) {
    for (Map.Entry<Column, Source> entry : feed.columns().entrySet()) {
      if (entry.getKey().type() == ColumnType.COUNTRY) {
        for (List<String> names : entry.getValue().parts()) {
          List<Integer> found = recognised.indexes(names);
          if (!found.isEmpty()) {
            return derived.derive(found, derivations(found.getFirst(), entry.getValue()));
          }
        }
      }
    }
    return -1;
  }

  /** Empty when the file lacks a column of it. */
  private Optional<Integer> field(Column column, Source declared, int country) {
    Source source = fromHeader(column, declared);
    String absent = source.rules().withoutColumn();
    if (absent != null
        && source.parts().stream().allMatch(names -> recognised.indexes(names).isEmpty())) {
      source = source.withConstant(absent);
    }
    if (source.parts().isEmpty() && source.constant() == null) {
      return Optional.empty();
    }
    List<Integer> onlyIf = recognised.indexes(source.rules().onlyIf());
    if (onlyIf.isEmpty() && !source.rules().onlyIf().isEmpty()) {
      return Optional.empty();
    }
    List<Integer> unless = recognised.indexes(source.rules().unless());
    List<Integer> parts = new ArrayList<>();
    List<Integer> minus = new ArrayList<>();
    List<Integer> times = new ArrayList<>();
    boolean isComplete = true;
    for (List<String> names : source.parts()) {
      isComplete &= add(parts, column, source, names, country) || source.rules().skipsEmpty();
    }
    isComplete &= !parts.isEmpty() || source.parts().isEmpty();
    for (List<String> names : source.minus()) {
      isComplete &= add(minus, column, source, names, country);
    }
    for (List<String> names : source.times()) {
      isComplete &= add(times, column, source, names, country);
    }
    List<Integer> less = new ArrayList<>();
    if (!source.rules().less().isEmpty()) {
      isComplete &= add(less, column, source, source.rules().less(), country);
    }
    List<Field.Over> over = new ArrayList<>();
    for (Divisor divisor : source.rules().over()) {
      isComplete &= add(over, divisor, source);
    }
    return isComplete
        ? Optional.of(
            number(
                fields,
                new Field(column.type(), source, parts, minus, times, less, over, onlyIf, unless)))
        : Optional.empty();
  }

  /**
   * A value that the header says holds for every row; a word that means nothing is refused later.
   */
  private Source fromHeader(Column column, Source source) {
    return recognised
        .inHeader(source.rules().header())
        .map(
            text -> {
              Reading.Word word =
                  new Reading.Word(0, column.type(), column.values(), source.words());
              return source.withConstant(Words.decode(word, text).orElse(text));
            })
        .orElse(source);
  }

  private boolean add(
      List<Integer> numbers, Column column, Source source, List<String> names, int country) {
    List<Integer> found = recognised.indexes(names);
    // Texts are taken in turn where they are read; the others as one cell, which has one notation.
    boolean isText = column.type() == ColumnType.TEXT && source.words().isEmpty();
    List<Integer> cells =
        isText || found.isEmpty()
            ? found.stream()
                .map(cell -> derived.derive(cell, ofColumn(cell, source, names)))
                .toList()
            : List.of(derived.derive(found, derivations(found.getFirst(), source)));
    if (names.equals(List.of(Source.LINE)) && cells.isEmpty()) {
      return numbers.add(Field.LINE);
    }
    return !cells.isEmpty()
        && numbers.add(
            number(readings, ColumnReading.of(column, source, formats(source), cells, country)));
  }

  private boolean add(List<Field.Over> over, Divisor divisor, Source source) {
    List<Integer> found = recognised.indexes(divisor.columns());
    if (found.isEmpty()) {
      return divisor.otherwise() != null
          && over.add(new Field.Over(Field.NO_READING, divisor.otherwise()));
    }
    int cell = derived.derive(found, List.of());
    Reading reading = ColumnReading.of(divisor, formats(source), cell);
    return over.add(new Field.Over(number(readings, reading), divisor.otherwise()));
  }

  private List<Derivation> derivations(int cell, Source source) {
    List<Derivation> derivations = new ArrayList<>();
    if (grouped.contains(cell)) {
      derivations.add(new Derivation.Group());
    } else if (filledDown.contains(cell)) {
      derivations.add(new Derivation.FillDown());
    }
    derivations.addAll(source.rules().derivations());
    return derivations;
  }

  private List<Derivation> ofColumn(int cell, Source source, List<String> names) {
    List<Derivation> derivations = new ArrayList<>(derivations(cell, source));
    boolean isFirst = names.equals(source.parts().getFirst());
    derivations.addAll(
        source.rules().ofColumn(isFirst, name -> recognised.indexes(List.of(name)).contains(cell)));
    return derivations;
  }

  private Formats formats(Source source) {
    return source.formats().orElse(recognised.profile().formats());
  }

  private static <T> int number(List<T> known, T item) {
    int index = known.indexOf(item);
    if (index < 0) {
      known.add(item);
      return known.size() - 1;
    }
    return index;
  }
}
