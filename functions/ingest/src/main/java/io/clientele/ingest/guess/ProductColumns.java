package io.clientele.ingest.guess;

import io.clientele.ingest.profile.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of a sheet that has one for each product, with what each customer bought of it. A
 * product may be called anything, so the sheet must say by something else what they are.
 */
final class ProductColumns {
  private static final int FEWEST = 3;
  private static final double NUMBERS = 0.8;
  private static final double ADDS_UP = 0.95;
  private static final double SPARSE = 0.05;
  private static final double SPARSE_SCORES = 0.15;
  private static final double CENT = 0.011;

  /** Numbers up to it may as well be answers of a survey, of which few are nought. */
  private static final double BEST_SCORE = 10;

  /** What is counted in each of the columns: {@code Sales of mugs}, {@code Mugs qty}. */
  private static final List<String> MEASURES = List.of("sale", "amount", "quantity", "order");

  private static final Set<String> TOTALS =
      Set.of("total", "totals", "sum", "razem", "suma", "ogolem", "lacznie", "gesamt", "summe");

  private final Sheet sheet;
  private final Synonyms synonyms;

  ProductColumns(Sheet sheet, Synonyms synonyms) {
    this.sheet = sheet;
    this.synonyms = synonyms;
  }

  /** Each of the columns and what it is a measure of; empty where it is not certain. */
  Map<Integer, Period> find() {
    List<Integer> candidates =
        IntStream.range(0, sheet.width()).filter(this::mayBeProduct).boxed().toList();
    Set<Integer> found = new HashSet<>();
    for (String measure : MEASURES) {
      List<Integer> named =
          candidates.stream()
              .filter(i -> sheet.words().get(i).meanings().contains(measure))
              .toList();
      found.addAll(named.size() >= FEWEST ? named : List.of());
    }
    if (found.isEmpty()
        && candidates.size() >= FEWEST
        && (addUp(candidates) || areSparse(candidates))) {
      found.addAll(candidates);
    }
    Map<Integer, Period> columns = new TreeMap<>();
    found.forEach(i -> columns.put(i, measured(i)));
    return columns;
  }

  private boolean mayBeProduct(int i) {
    String name = sheet.name(i).strip();
    return !sheet.nameless().contains(i)
        && Character.isLetter(name.charAt(0))
        && sheet.evidence().get(i).share(ValueKind.NUMBER) >= NUMBERS
        && Period.of(name, OptionalInt.of(2000), Set.of()).isEmpty()
        && synonyms.roles().values().stream()
            .noneMatch(role -> role.weight(sheet.words().get(i)) > 0);
  }

  /** A column of totals is the sum of the others in nearly every row. */
  private boolean addUp(List<Integer> candidates) {
    for (int total = 0; total < sheet.width(); total++) {
      if (TOTALS.contains(Names.normalise(sheet.name(total)))) {
        List<String> totals = sheet.evidence().get(total).rows();
        double[] sums = new double[totals.size()];
        for (int column : candidates) {
          List<String> cells = sheet.evidence().get(column).rows();
          Arrays.setAll(sums, row -> sums[row] + number(cells.get(row)));
        }
        long equal =
            IntStream.range(0, sums.length)
                .filter(row -> Math.abs(sums[row] - number(totals.get(row))) < CENT)
                .count();
        return sums.length > 0 && equal >= ADDS_UP * sums.length;
      }
    }
    return false;
  }

  /** Most customers buy some of the products only: there is nothing, or zero, in many cells. */
  private boolean areSparse(List<Integer> candidates) {
    int cells = 0;
    int empty = 0;
    int withEmpty = 0;
    boolean mayBeScores = true;
    boolean hasZero = false;
    for (int column : candidates) {
      int before = empty;
      for (String cell : sheet.evidence().get(column).rows()) {
        double number = number(cell);
        if (number < 0) {
          return false;
        }
        cells++;
        empty += number == 0 ? 1 : 0;
        mayBeScores &= number <= BEST_SCORE;
        hasZero |= cell.contains("0") && number == 0;
      }
      withEmpty += empty > before ? 1 : 0;
    }
    double least = mayBeScores ? SPARSE_SCORES : SPARSE;
    return (hasZero || !mayBeScores)
        && empty >= least * cells
        && 2 * withEmpty >= candidates.size();
  }

  /** Without the marks of thousands and currencies; 0 of nothing. */
  private static double number(String cell) {
    String digits = cell.replaceAll("[^\\d.,-]", "");
    int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean isDecimal = mark >= 0 && digits.length() - mark != 4;
    String whole = (isDecimal ? digits.substring(0, mark) : digits).replaceAll("[.,]", "");
    String number = isDecimal ? whole + "." + digits.substring(mark + 1) : whole;
    return number.matches("-?\\d+(\\.\\d*)?") ? Double.parseDouble(number) : 0;
  }

  /** Of the year that the title names, otherwise since ever. */
  private Period measured(int column) {
    List<String> words =
        new ArrayList<>(List.of(Names.normalise(sheet.name(column)).split(" ", -1)));
    words.removeIf(synonyms.currencies()::containsKey);
    String measure = words.stream().collect(Collectors.joining("_"));
    OptionalInt year = sheet.titleYear();
    LocalDate start = LocalDate.of(year.orElse(1970), 1, 1);
    return new Period(measure, start, year.isPresent() ? start.plusYears(1) : null, false);
  }
}
