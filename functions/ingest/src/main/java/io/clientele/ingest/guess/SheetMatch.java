package io.clientele.ingest.guess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Holds a file against one kind of sheet. */
final class SheetMatch {
  /** Below this share of fitting cells a column is not what its header says. */
  private static final double FITS = 0.8;

  /** A column that may stay away is worth a little less than one that may not. */
  private static final double OPTIONAL = 0.97;

  private static final double UNEXPLAINED = 0.35;

  /** Of a sheet that lacks something, which is never used. */
  private static final double INCOMPLETE = 0.5;

  private static final int PERIODS = 2;
  private static final Set<String> ROLES_OF_IDS =
      Set.of(
          "order_id",
          "opportunity_id",
          "feedback_id",
          "engagement_id",
          "subscription_id",
          "customer_id",
          "record_id",
          "sku");

  private final Synonyms synonyms;
  private final SheetKind kind;
  private final Sheet sheet;
  private final List<String> roles;
  private final double[][] scores;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<Integer, Period> periods = new TreeMap<>();
  private final List<String> doubts = new ArrayList<>();

  SheetMatch(Synonyms synonyms, SheetKind kind, Sheet sheet) {
    this.synonyms = synonyms;
    this.kind = kind;
    this.sheet = sheet;
    this.roles = List.copyOf(kind.roles());
    this.scores = new double[roles.size()][sheet.width()];
  }

  Guess guess() {
    if (kind.name().equals("periods")) {
      findPeriods();
    }
    if (kind.name().equals("by_product")) {
      periods.putAll(new ProductColumns(sheet, synonyms).find());
    }
    assign();
    List<String> missing = new ArrayList<>();
    double confidence = 1;
    for (List<List<String>> need : kind.needs()) {
      double best = need.stream().mapToDouble(this::least).max().orElse(0);
      if (best == 0) {
        missing.add(String.join(" or ", need.stream().map(SheetMatch::described).toList()));
      } else {
        confidence = Math.min(confidence, best);
      }
    }
    if (sheet.titleYear().isEmpty() && hasMonthsWithoutYear()) {
      doubts.add("months or quarters are named without their year; write it into the header");
    }
    if (kind.name().equals("periods") && periods.size() < PERIODS) {
      missing.add("columns of periods such as `Q1 2024`");
    }
    if (kind.name().equals("by_product") && periods.isEmpty()) {
      missing.add("columns of products, of which it is said what they count");
    }
    if (kind.name().equals("mailings") && lacksDay()) {
      missing.add("occurred_at, or columns that say when");
    }
    if (kind.name().equals("orders")) {
      Guess whole = new Guess(kind, sheet, columns, periods, confidence, missing, doubts);
      columns.clear();
      columns.putAll(ItemColumns.settled(whole).columns());
    }
    confidence *= 1 - UNEXPLAINED * unexplained();
    confidence *= missing.isEmpty() ? 1 : INCOMPLETE / missing.size();
    confidence *= new Doubts(kind, sheet, columns, periods, synonyms).factor(doubts);
    confidence *= contested();
    if (confidence < Guess.THRESHOLD) {
      sheet.repeated().stream()
          .map("several columns are called “%s”"::formatted)
          .forEach(doubts::add);
    }
    if (missing.isEmpty() && doubts.isEmpty() && confidence < Guess.THRESHOLD) {
      doubts.add("nothing tells what these columns are: " + String.join(", ", unknown()));
    }
    return new Guess(kind, sheet, columns, periods, confidence, missing, doubts);
  }

  /** Some column only says that something happened, and none says when. */
  private boolean lacksDay() {
    return !columns.containsKey("occurred_at")
        && columns.entrySet().stream()
            .filter(column -> column.getKey().startsWith("was_"))
            .anyMatch(
                column -> {
                  Evidence evidence = sheet.evidence().get(column.getValue());
                  return !evidence.cells().isEmpty() && evidence.share(ValueKind.DATE) < FITS;
                });
  }

  private static String described(List<String> roles) {
    return String.join(" and ", roles);
  }

  private void findPeriods() {
    for (int i = 0; i < sheet.width(); i++) {
      Optional<Period> period =
          Period.of(sheet.name(i), sheet.titleYear(), synonyms.currencies().keySet());
      if (period.isPresent()
          && !sheet.nameless().contains(i)
          && sheet.evidence().get(i).share(ValueKind.NUMBER) >= FITS) {
        periods.put(i, period.get());
      }
    }
    if (!followEachOther()) {
      periods.values().removeIf(Period::isDoubtful);
    }
  }

  /** Names that may be of days are of months where each begins as the one before it ends. */
  private boolean followEachOther() {
    List<Period> doubtful =
        periods.values().stream()
            .filter(Period::isDoubtful)
            .sorted(Comparator.comparing(Period::start))
            .toList();
    boolean follow = doubtful.size() > 1;
    for (int i = 1; i < doubtful.size(); i++) {
      LocalDate before = doubtful.get(i - 1).start();
      follow &=
          doubtful.get(i).start().equals(before)
              || doubtful.get(i).start().equals(doubtful.get(i - 1).end());
    }
    return follow;
  }

  private boolean hasMonthsWithoutYear() {
    return IntStream.range(0, sheet.width())
            .mapToObj(sheet::name)
            .filter(name -> Period.of(name, OptionalInt.empty(), Set.of()).isEmpty())
            .filter(name -> Period.of(name, OptionalInt.of(2000), Set.of()).isPresent())
            .count()
        >= PERIODS;
  }

  private void assign() {
    Set<String> needed = new HashSet<>();
    kind.needs().forEach(need -> need.forEach(needed::addAll));
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < sheet.width(); i++) {
      boolean isCandidate = false;
      for (int r = 0; r < roles.size(); r++) {
        Role role = synonyms.role(roles.get(r));
        double weight = role.weight(sheet.words().get(i));
        if (weight > 0 && !sheet.nameless().contains(i) && !periods.containsKey(i)) {
          scores[r][i] = weight * fit(role, i) * (needed.contains(role.name()) ? 1 : OPTIONAL);
          isCandidate |= scores[r][i] > 0;
        }
      }
      if (isCandidate) {
        candidates.add(i);
      }
    }
    double[][] compact = new double[roles.size()][candidates.size()];
    for (int r = 0; r < roles.size(); r++) {
      for (int i = 0; i < candidates.size(); i++) {
        compact[r][i] = scores[r][candidates.get(i)];
      }
    }
    int[] found = Assignment.best(compact, candidates.size());
    for (int r = 0; r < found.length; r++) {
      if (found[r] >= 0) {
        columns.put(roles.get(r), candidates.get(found[r]));
      }
    }
  }

  private double fit(Role role, int column) {
    double share = sheet.evidence().get(column).share(role.values());
    return share >= FITS ? share : 0;
  }

  private double least(List<String> together) {
    return together.stream().mapToDouble(this::score).min().orElse(0);
  }

  private double score(String role) {
    Integer column = columns.get(role);
    return column == null ? 0 : scores[roles.indexOf(role)][column];
  }

  private List<String> unknown() {
    Role ignored = synonyms.role(Role.IGNORED);
    return IntStream.range(0, sheet.width())
        .filter(i -> !sheet.name(i).isEmpty())
        .filter(i -> !columns.containsValue(i) && !periods.containsKey(i))
        .filter(i -> ignored.weight(sheet.words().get(i)) == 0)
        .mapToObj(i -> "“" + sheet.name(i) + "”")
        .toList();
  }

  private double unexplained() {
    long named = IntStream.range(0, sheet.width()).filter(i -> !sheet.name(i).isEmpty()).count();
    return named == 0 ? 1 : (double) unknown().size() / named;
  }

  /** Another column could as well be the one that is needed. */
  private double contested() {
    for (List<List<String>> need : kind.needs()) {
      for (String role : need.stream().flatMap(List::stream).toList()) {
        Integer column = columns.get(role);
        for (int i = 0; column != null && i < sheet.width(); i++) {
          if (!columns.containsValue(i)
              && !ROLES_OF_IDS.contains(role)
              && scores[roles.indexOf(role)][i] > score(role) - 0.05) {
            doubts.add(
                "“%s” and “%s” may both be %s".formatted(sheet.name(column), sheet.name(i), role));
            return 0.6;
          }
        }
      }
    }
    return 1;
  }
}
