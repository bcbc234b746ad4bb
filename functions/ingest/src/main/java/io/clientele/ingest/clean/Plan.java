package io.clientele.ingest.clean;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.ingest.profile.Feed;
import io.clientele.ingest.profile.Recognised;
import io.clientele.ingest.profile.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What to compute for the rows of one recognised file: readings of cells, fields of readings. */
final class Plan {
  /**
   * One entity's columns.
   *
   * @param fields number of the field of each column that the file has
   * @param sourceId number of the field, or -1 for the key
   */
  record Output(Feed feed, Map<Column, Integer> fields, int sourceId) {
    List<Integer> keys() {
      return feed.entity().keys().stream().map(fields::get).toList();
    }
  }

  private final Recognised recognised;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();

  private Plan(Recognised recognised) {
    this.recognised = recognised;
  }

  static Plan of(Recognised recognised) {
    Plan plan = new Plan(recognised);
    for (Feed feed : recognised.profile().feeds()) {
      Map<Column, Integer> numbers = new LinkedHashMap<>();
      feed.columns()
          .forEach(
              (column, source) ->
                  plan.field(column, source).ifPresent(field -> numbers.put(column, field)));
      Source id = feed.sourceId();
      Column text = feed.entity().keys().getFirst();
      int sourceId = id == null ? -1 : plan.field(text, id).orElse(-1);
      plan.outputs.add(new Output(feed, numbers, sourceId));
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

  /** Indexes of the cells that are read at all. */
  SortedSet<Integer> cells() {
    SortedSet<Integer> cells = new TreeSet<>();
    for (Reading reading : readings) {
      cells.add(reading.cell());
      if (reading instanceof Reading.Text text) {
        cells.addAll(text.others());
      }
    }
    return cells;
  }

  /** Empty when the file lacks a column of it. */
  private Optional<Integer> field(Column column, Source source) {
    List<Integer> parts = new ArrayList<>();
    List<Integer> minus = new ArrayList<>();
    List<Integer> times = new ArrayList<>();
    boolean isComplete = true;
    for (List<String> names : source.parts()) {
      isComplete &= add(parts, column, source, names);
    }
    for (List<String> names : source.minus()) {
      isComplete &= add(minus, column, source, names);
    }
    for (List<String> names : source.times()) {
      isComplete &= add(times, column, source, names);
    }
    return isComplete
        ? Optional.of(number(fields, new Field(column.type(), source, parts, minus, times)))
        : Optional.empty();
  }

  private boolean add(List<Integer> numbers, Column column, Source source, List<String> names) {
    List<Integer> cells = recognised.indexes(names);
    if (names.equals(List.of(Source.LINE)) && cells.isEmpty()) {
      return numbers.add(Field.LINE);
    }
    return !cells.isEmpty() && numbers.add(number(readings, reading(column, source, cells)));
  }

  private Reading reading(Column column, Source source, List<Integer> cells) {
    int cell = cells.getFirst();
    var formats = source.formats().orElse(recognised.profile().formats());
    ColumnType type = column.type();
    if (Reading.isNumeric(type)) {
      return new Reading.Numeric(cell, type != ColumnType.NUMBER, formats);
    }
    return switch (type) {
      case DATE, INSTANT -> new Reading.Temporal(cell, type == ColumnType.INSTANT, formats);
      case BOOLEAN, CURRENCY, COUNTRY, WORD ->
          new Reading.Word(cell, type, column.values(), source.words());
      default ->
          source.words().isEmpty()
              ? new Reading.Text(
                  cell, cells.subList(1, cells.size()), column.name().equals("email"))
              : new Reading.Word(cell, type, List.of(), source.words());
    };
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
