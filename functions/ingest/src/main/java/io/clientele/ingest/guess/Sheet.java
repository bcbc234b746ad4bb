package io.clientele.ingest.guess;

import io.clientele.ingest.profile.Names;
import io.clientele.ingest.read.ClosingLine;
import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The first rows of a file under its header.
 *
 * @param words what each header says
 * @param evidence the cells of each column
 * @param nameless columns without a name of their own, which nothing can be said about
 * @param titleYear the only year that the lines above the header name
 */
record Sheet(
    Layout layout,
    List<HeaderWords> words,
    List<Evidence> evidence,
    OptionalInt titleYear,
    Set<Integer> nameless) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  Sheet {
    words = List.copyOf(words);
    evidence = List.copyOf(evidence);
    nameless = Set.copyOf(nameless);
  }

  static Sheet of(Head head, Layout layout, Synonyms synonyms) {
    List<String> names = layout.header();
    List<List<String>> cells = new ArrayList<>();
    names.forEach(name -> cells.add(new ArrayList<>()));
    Set<Integer> years = new TreeSet<>();
    for (Head.HeadRecord record : head.records()) {
      if (record.line() < layout.headerLine()) {
        Matcher year = YEAR.matcher(String.join(" ", record.cells()));
        while (year.find()) {
          years.add(Integer.parseInt(year.group()));
        }
      } else if (record.line() > layout.lastHeaderLine()
          && record.cells().size() >= names.size()
          && !ClosingLine.isOne(record.cells())) {
        for (int i = 0; i < names.size(); i++) {
          cells.get(i).add(record.cells().get(i));
        }
      }
    }
    return new Sheet(
        layout,
        names.stream().map(synonyms::header).toList(),
        cells.stream().map(column -> new Evidence(column, synonyms)).toList(),
        years.size() == 1 ? OptionalInt.of(years.iterator().next()) : OptionalInt.empty(),
        nameless(names));
  }

  int width() {
    return words.size();
  }

  String name(int column) {
    return layout.header().get(column);
  }

  /** Names that several columns have. */
  List<String> repeated() {
    List<String> names = layout.header().stream().filter(name -> !name.isEmpty()).toList();
    return names.stream()
        .filter(name -> Collections.frequency(names, name) > 1)
        .distinct()
        .toList();
  }

  private static Set<Integer> nameless(List<String> names) {
    Map<String, Integer> first = new HashMap<>();
    Set<Integer> nameless = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = Names.normalise(names.get(i));
      Integer before = first.putIfAbsent(name, i);
      if (before != null) {
        nameless.add(before);
      }
      // An asterisk in a name stands for other names in a profile.
      if (before != null || name.isEmpty() || names.get(i).contains("*")) {
        nameless.add(i);
      }
    }
    return nameless;
  }

  /** Some header has one of the words, given by their meaning or as a whole name. */
  boolean says(Set<String> meanings) {
    return says(meanings, column -> true);
  }

  /** The same of the columns that count. */
  boolean says(Set<String> meanings, IntPredicate counts) {
    return IntStream.range(0, width())
        .filter(counts)
        .mapToObj(words::get)
        .anyMatch(
            word ->
                word.meanings().stream().anyMatch(meanings::contains)
                    || word.plain().stream().anyMatch(meanings::contains));
  }
}
