package io.clientele.ingest.clean;

import io.clientele.ingest.profile.Derivation;
import io.clientele.ingest.profile.Recognised;
import io.clientele.warehouse.engine.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells that the file does not have, made of those it has before anything is read; they stand
 * behind the cells of the file.
 */
final class DerivedCells {
  private record Derived(int from, List<Integer> others, List<Derivation> derivations) {
    boolean isGroup() {
      return derivations.contains(new Derivation.Group());
    }
  }

  private final int width;
  private final List<Recognised.TitleColumn> titles;
  private final List<Derived> derived = new ArrayList<>();

  /**
   * None but those that lines above the header stand for.
   *
   * @param width cells of a row of the file
   */
  DerivedCells(int width, List<Recognised.TitleColumn> titles) {
    this.width = width;
    this.titles = titles;
  }

  /** The cells of the file that are empty where the first row of a group has its value. */
  List<Integer> groups() {
    return derived.stream()
        .filter(cell -> cell.isGroup())
        .map(Derived::from)
        .distinct()
        .sorted()
        .toList();
  }

  /** The index of the cell with the derivations done, which is itself where there are none. */
  int derive(int cell, List<Derivation> derivations) {
    return derivations.isEmpty() ? cell : add(new Derived(cell, List.of(), derivations));
  }

  /** The index of a cell with the first of several that says something, derivations done. */
  int derive(List<Integer> cells, List<Derivation> derivations) {
    return cells.size() == 1
        ? derive(cells.getFirst(), derivations)
        : add(new Derived(cells.getFirst(), cells.subList(1, cells.size()), derivations));
  }

  private int add(Derived wanted) {
    if (!derived.contains(wanted)) {
      derived.add(wanted);
    }
    return first() + derived.indexOf(wanted);
  }

  /** The cell of the file that a cell was made of, -1 for none. */
  int origin(int cell) {
    int file = cell < first() ? cell : derived.get(cell - first()).from();
    return file < width ? file : -1;
  }

  boolean isEmpty() {
    return titles.isEmpty() && derived.isEmpty();
  }

  /**
   * SQL of all cells of all rows in their order. One derivation is made of the result of the one
   * before it in a query of its own, so that no expression holds another many times over.
   */
  String select() {
    StringBuilder columns = new StringBuilder("select *");
    for (int i = 0; i < titles.size(); i++) {
      columns.append(", ").append(SqlText.literal(titles.get(i).text()));
      columns.append(" as c").append(width + i);
    }
    String rows = columns + " from raw";
    columns = new StringBuilder("select *");
    for (int i = 0; i < derived.size(); i++) {
      boolean isGroup = derived.get(i).isGroup();
      columns.append(isGroup ? ", coalesce(nullif(system.main.trim(c" : ", coalesce(clean_cell(c");
      columns.append(derived.get(i).from()).append(isGroup ? "), '')" : ")");
      for (int other : derived.get(i).others()) {
        columns.append(", clean_cell(c").append(other).append(")");
      }
      columns.append(") as c").append(first() + i);
    }
    rows = columns + " from (" + rows + ")";
    int steps = derived.stream().mapToInt(cell -> cell.derivations().size()).max().orElse(0);
    for (int step = 0; step < steps; step++) {
      rows = "select * replace (%s) from (%s)".formatted(replaced(step), rows);
    }
    return rows + " order by line";
  }

  private String replaced(int step) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < derived.size(); i++) {
      List<Derivation> derivations = derived.get(i).derivations();
      if (step < derivations.size()) {
        String cell = "c" + (first() + i);
        columns.append(columns.isEmpty() ? "" : ", ");
        columns.append(sql(derivations.get(step), cell)).append(" as ").append(cell);
      }
    }
    return columns.toString();
  }

  private int first() {
    return width + titles.size();
  }

  private static String sql(Derivation derivation, String text) {
    return switch (derivation) {
      case Derivation.Part part -> {
        String regex = SqlText.literal(part.regex());
        yield "case when regexp_matches(%s, %s) then system.main.regexp_extract(%s, %s, 1) end"
            .formatted(text, regex, text, regex);
      }
      case Derivation.SalesforceId id -> "salesforce_id(" + text + ")";
      case Derivation.EmailId id ->
          "case when contains(%s, '@') then lower(%s) else %s end".formatted(text, text, text);
      case Derivation.Prefix prefix -> SqlText.literal(prefix.text()) + " || " + text;
      case Derivation.NumberId id -> "number_id(" + text + ")";
      case Derivation.SerialDate date -> "serial_date(" + text + ")";
      case Derivation.UnixTime time -> "unix_time(" + text + ")";
      case Derivation.Position position ->
          "cast(row_number() over (partition by %s order by line) as varchar)".formatted(text);
      case Derivation.Group group ->
          "clean_cell(last_value(%s ignore nulls) over (order by line rows between unbounded preceding and current row))"
              .formatted(text);
      case Derivation.FillDown fill ->
          "last_value(%s ignore nulls) over (order by line rows between unbounded preceding and current row)"
              .formatted(text);
    };
  }
}
