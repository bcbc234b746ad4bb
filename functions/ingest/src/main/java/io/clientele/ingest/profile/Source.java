package io.clientele.ingest.profile;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from. Column names are those of the file's header; each may have
 * alternatives, of which the first that the file has counts.
 *
 * @param parts columns to join, mostly one; {@code line} is the line of the row
 * @param separator between joined parts
 * @param constant the value of every row, null when it comes from columns
 * @param minus columns whose value is taken off
 * @param times columns whose value it is multiplied with
 * @param words value by word of the source; a word that is no key is decoded as usual
 * @param factor what a number is multiplied with, -1 turns its sign
 * @param formats notation, where this source's differs
 * @param list what parts the items of a list
 * @param isRequired a row without the value says nothing: it is refused
 * @param rules what else is declared about it
 */
public record Source(
    List<List<String>> parts,
    String separator,
    @Nullable String constant,
    List<List<String>> minus,
    List<List<String>> times,
    Map<String, String> words,
    BigDecimal factor,
    Formats formats,
    String list,
    boolean isRequired,
    ValueRules rules) {
  /** The pseudo-column that holds the line of a row. */
  public static final String LINE = "line";

  public Source {
    parts = parts.stream().map(List::copyOf).toList();
    minus = minus.stream().map(List::copyOf).toList();
    times = times.stream().map(List::copyOf).toList();
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** The key of {@link #words} for every word that is no key. */
  public static final String ANY_WORD = "*";

  /** A source of which nothing else is declared. */
  public Source(
      List<List<String>> parts,
      String separator,
      @Nullable String constant,
      List<List<String>> minus,
      List<List<String>> times,
      Map<String, String> words,
      BigDecimal factor,
      Formats formats,
      String list,
      boolean isRequired) {
    this(
        parts,
        separator,
        constant,
        minus,
        times,
        words,
        factor,
        formats,
        list,
        isRequired,
        ValueRules.NONE);
  }

  /** The same with one value for every row. */
  public Source withConstant(String value) {
    return new Source(
        List.of(),
        separator,
        value,
        List.of(),
        List.of(),
        words,
        BigDecimal.ONE,
        formats,
        list,
        isRequired,
        rules);
  }

  /** The same with a text behind each value. */
  Source withSuffix(String suffix) {
    return new Source(
        parts,
        separator,
        constant,
        minus,
        times,
        words,
        factor,
        formats,
        list,
        isRequired,
        rules.withSuffix(suffix));
  }

  static Source column(List<String> names) {
    return new Source(
        List.of(names),
        "",
        null,
        List.of(),
        List.of(),
        Map.of(),
        BigDecimal.ONE,
        Formats.UNKNOWN,
        ";",
        false);
  }
}
