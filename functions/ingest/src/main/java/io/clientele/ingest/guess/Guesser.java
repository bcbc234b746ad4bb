package io.clientele.ingest.guess;

import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Guesses which kind of sheet a file is. */
final class Guesser {
  private static final int MOST_COLUMNS = 400;
  private static final int LONGEST_NAME = 1_000;

  /** Sheets about one customer a row, of which the one that explains most is meant. */
  private static final Set<String> ABOUT_CUSTOMERS =
      Set.of("customers", "snapshots", "periods", "by_product");

  private final Synonyms synonyms;

  Guesser(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  /** Empty for a file without a header, and for one that no sheet resembles. */
  Optional<Guess> guess(Head head) {
    Layout layout = layout(head).withoutReport();
    if (!layout.hasHeader()
        || layout.header().size() > MOST_COLUMNS
        || layout.header().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
      return Optional.empty();
    }
    Sheet sheet = Sheet.of(head, layout, synonyms);
    List<Guess> guesses = new ArrayList<>();
    for (SheetKind kind : synonyms.sheets()) {
      Guess guess = new SheetMatch(synonyms, kind, sheet).guess();
      if (guess.explained() > 0) {
        guesses.add(guess);
      }
    }
    guesses.sort(
        Comparator.comparing(Guess::isSure)
            .thenComparingInt(guess -> guess.isSure() ? guess.explained() : 0)
            .thenComparingDouble(Guess::confidence)
            .reversed());
    if (guesses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(rivalled(guesses));
  }

  /** Two kinds that explain a file equally well leave it open which one it is. */
  private static Guess rivalled(List<Guess> guesses) {
    Guess best = guesses.getFirst();
    return guesses.stream()
        .skip(1)
        .filter(other -> other.isSure() && other.explained() >= best.explained())
        .filter(other -> !(isAboutCustomers(other) && isAboutCustomers(best)))
        .findFirst()
        .map(
            other ->
                new Guess(
                    best.kind(),
                    best.sheet(),
                    best.columns(),
                    best.periods(),
                    best.confidence() / 2,
                    best.missing(),
                    List.of("it may as well be a sheet of " + other.kind().name())))
        .orElse(best);
  }

  private static boolean isAboutCustomers(Guess guess) {
    return ABOUT_CUSTOMERS.contains(guess.kind().name());
  }

  /** A header of periods such as 2024-03 looks like values. */
  private static Layout layout(Head head) {
    Layout layout = Layout.guess(head);
    Layout first = Layout.withHeader(head.records().getFirst());
    long periods = first.header().stream().filter(Guesser::isPeriod).count();
    boolean isNamed =
        first.header().stream()
            .allMatch(
                name -> isPeriod(name) || (!name.isEmpty() && Character.isLetter(name.charAt(0))));
    return !layout.hasHeader() && periods >= 2 && periods < first.header().size() && isNamed
        ? first
        : layout;
  }

  private static boolean isPeriod(String name) {
    return Period.of(name, OptionalInt.empty(), Set.of()).isPresent();
  }
}
