package io.clientele.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a profile declares about one value beyond where it stands.
 *
 * @param header names with an asterisk: the value is what stands in its place in the file's header,
 *     which comes before any column
 * @param otherwise the value of a row that has none, null when it stays without
 * @param withoutColumn the value of every row where the file lacks the column, null when there is
 *     none then
 * @param onlyIf columns of which one must have a value in the row, or there is no value; empty when
 *     nothing must
 * @param unless columns of which none may have a value in the row
 * @param skipsEmpty parts without a value are left out of a join instead of voiding it
 * @param derivations what is done to each cell, in this order
 * @param over what a number is divided by
 * @param less the column of the share that is taken off a number, with its alternatives; empty when
 *     nothing is
 * @param suffix what is put behind a text
 * @param prefixes what is put before a text, by the column that it comes from; {@code *} is any
 *     column of the first part
 * @param columnParts of which column only a part counts, as an expression with a group
 */
public record ValueRules(
    List<String> header,
    @Nullable String otherwise,
    @Nullable String withoutColumn,
    List<String> onlyIf,
    List<String> unless,
    boolean skipsEmpty,
    List<Derivation> derivations,
    List<Divisor> over,
    List<String> less,
    String suffix,
    Map<String, String> prefixes,
    Map<String, String> columnParts) {
  public static final ValueRules NONE =
      new ValueRules(
          List.of(), null, null, List.of(), List.of(), false, List.of(), List.of(), List.of(), "",
          Map.of(), Map.of());

  /** The key of {@link #prefixes} for any column of the first part. */
  static final String ANY_COLUMN = "*";

  public ValueRules {
    header = List.copyOf(header);
    onlyIf = List.copyOf(onlyIf);
    unless = List.copyOf(unless);
    derivations = List.copyOf(derivations);
    over = List.copyOf(over);
    less = List.copyOf(less);
    prefixes = Map.copyOf(prefixes);
    columnParts = Map.copyOf(columnParts);
  }

  /**
   * What is done to the text of a column because it is this one.
   *
   * @param isFirst the column is of the first part
   * @param isNamed whether the column has a name
   */
  public List<Derivation> ofColumn(boolean isFirst, Predicate<String> isNamed) {
    List<Derivation> derivations = new ArrayList<>();
    columnParts.entrySet().stream()
        .filter(part -> isNamed.test(part.getKey()))
        .forEach(part -> derivations.add(new Derivation.Part(part.getValue())));
    prefixes.entrySet().stream()
        .filter(
            prefix -> prefix.getKey().equals(ANY_COLUMN) ? isFirst : isNamed.test(prefix.getKey()))
        .forEach(prefix -> derivations.add(new Derivation.Prefix(prefix.getValue())));
    return derivations;
  }

  ValueRules withSuffix(String text) {
    return new ValueRules(
        header,
        otherwise,
        withoutColumn,
        onlyIf,
        unless,
        skipsEmpty,
        derivations,
        over,
        less,
        text,
        prefixes,
        columnParts);
  }
}
