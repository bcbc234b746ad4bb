package io.clientele.ingest.clean;

import io.clientele.ingest.profile.Derivation;
import io.clientele.warehouse.engine.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells that the file does not have, made of those it has before anything is read; they stand
 * behind the cells of the file.
 */
final class DerivedCells {
  private record Derived(int from, List<Derivation> derivations) {}

  private final int width;
  private final List<Derived> derived = new ArrayList<>();

  /**
   * None yet.
   *
   * @param width cells of a row of the file
   */
  DerivedCells(int width) {
    this.width = width;
  }

  /**
   * The index of the cell with the derivations done, which is the cell itself where there are none.
   */
  int derive(int cell, List<Derivation> derivations) {
    if (derivations.isEmpty()) {
      return cell;
    }
    Derived wanted = new Derived(cell, List.copyOf(derivations));
    if (!derived.contains(wanted)) {
      derived.add(wanted);
    }
    return width + derived.indexOf(wanted);
  }

  /** The cell of the file that a cell was made of. */
  int origin(int cell) {
    return cell < width ? cell : derived.get(cell - width).from();
  }

  /** All cells of all rows: a table where rows look at each other, as each look costs a sort. */
  String create() {
    StringBuilder columns = new StringBuilder();
    boolean isAcrossRows = false;
    for (int i = 0; i < derived.size(); i++) {
      String sql = "c" + derived.get(i).from();
      for (Derivation derivation : derived.get(i).derivations()) {
        sql = sql(derivation, sql);
        isAcrossRows |=
            derivation instanceof Derivation.Position || derivation instanceof Derivation.FillDown;
      }
      columns.append(", ").append(sql).append(" as c").append(width + i);
    }
    return "create %s cells as select *%s from raw"
        .formatted(isAcrossRows ? "table" : "view", columns);
  }

  private static String sql(Derivation derivation, String text) {
    return switch (derivation) {
      case Derivation.Part part -> {
        String regex = SqlText.literal(part.regex());
        yield "case when regexp_matches(clean_cell(%s), %s) then system.main.regexp_extract(clean_cell(%s), %s, 1) end"
            .formatted(text, regex, text, regex);
      }
      case Derivation.SalesforceId id -> "salesforce_id(" + text + ")";
      case Derivation.EmailId id -> "lower(clean_cell(" + text + "))";
      case Derivation.SerialDate date -> "serial_date(" + text + ")";
      case Derivation.Position position ->
          "cast(row_number() over (partition by clean_cell(%s) order by line) as varchar)"
              .formatted(text);
      case Derivation.FillDown fill ->
          "last_value(clean_cell(%s) ignore nulls) over (order by line rows between unbounded preceding and current row)"
              .formatted(text);
    };
  }
}
