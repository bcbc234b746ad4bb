package io.clientele.ingest.guess;

import io.clientele.ingest.clean.Countries;
import io.clientele.ingest.clean.Currencies;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first cells of one column and what they are. */
final class Evidence {
  private static final Set<String> NOTHING =
      Set.of("", "-", "--", "null", "NULL", "n/a", "N/A", "#N/A", "(null)", "\\N");
  private static final Pattern ID =
      Pattern.compile("(?:\\p{L}{1,5} (?=\\d))?[\\p{L}\\p{N}._:/#@+-]{1,64}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d*[.,]\\d+");
  private static final Pattern INTEGER =
      Pattern.compile("[-+]?\\d{1,3}([ .,\u00A0]\\d{3})+|[-+]?\\d+([.,]0+)?");
  private static final Pattern NUMBER =
      Pattern.compile("\\(?[-+]?\\d+([., '’\u00A0\u202F]?\\d+)*[.,]?\\)?-?");
  private static final Pattern MARKS = Pattern.compile("(?i)zł|kč|[€$£]|pln|eur|usd|gbp|czk|chf");
  private static final Pattern UNMARKED = Pattern.compile("[\\d\\s\u00A0\u202F.,'’()+-]+");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./](\\d{4}|\\d{2})|(19|20)\\d{2}(0[1-9]|1[0-2])[0-3]\\d|\\d{1,2}[ .-]+\\p{L}{3,12}[ .,-]+(\\d{4}|\\d{2})|\\p{L}{3,12}\\.? \\d{1,2},? \\d{4})([ T]+\\d{1,2}:\\d{2}.*)?");

  /** A numbered one may be an id as well: the first invoice of 2024 is 1/2024. */
  private static final Pattern MONTH =
      Pattern.compile(
          "(19|20)\\d{2}[-/](0?[1-9]|1[0-2])|(19|20)\\d{2}\\.(0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/](19|20)\\d{2}|(0[1-9]|1[0-2])\\.(19|20)\\d{2}");

  /** What a spreadsheet keeps for a day of 1954 to 2064. */
  private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}(\\.\\d+)?");

  private static final Pattern NAMED_MONTH =
      Pattern.compile("(?<name>\\p{L}{3,12})[ .,/-]+(19|20)\\d{2}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[\\p{L}]{2,}");
  private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d ()./x-]{6,22}");
  private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);

  /** How often somebody opened a message. */
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

  /** A column of words has no more different ones. */
  private static final int WORDS = 25;

  private final List<String> rows;
  private final List<String> cells;
  private final Synonyms synonyms;
  private final Map<ValueKind, Double> shares = new EnumMap<>(ValueKind.class);

  /** Cells in the order of the rows; those that mean nothing are left out. */
  Evidence(List<String> cells, Synonyms synonyms) {
    this.rows = cells.stream().map(String::strip).toList();
    this.cells = rows.stream().filter(cell -> !NOTHING.contains(cell)).toList();
    this.synonyms = synonyms;
  }

  List<String> cells() {
    return cells;
  }

  /** The one currency whose sign or code every number of the column bears, null without one. */
  @Nullable String currency() {
    Set<String> codes = new HashSet<>();
    for (String cell : cells) {
      String mark = UNMARKED.matcher(cell).replaceAll("");
      codes.add(mark.isEmpty() ? "" : Currencies.code(mark).orElse(""));
    }
    return codes.size() == 1 && !codes.contains("") ? codes.iterator().next() : null;
  }

  /** A cell of each row, also those that mean nothing. */
  List<String> rows() {
    return rows;
  }

  Synonyms synonyms() {
    return synonyms;
  }

  /** Share of the cells that are of the kind, 0 without any cell. */
  double share(ValueKind kind) {
    return shares.computeIfAbsent(kind, this::measured);
  }

  private double measured(ValueKind kind) {
    if (cells.isEmpty()) {
      // Of what is rare, the first rows may have none.
      return kind == ValueKind.MARK || kind == ValueKind.MOMENT ? 1 : 0;
    }
    if (kind == ValueKind.STAGE) {
      return isStages() ? 1 : 0;
    }
    if (kind == ValueKind.STATUS) {
      return isStatuses() ? 1 : 0;
    }
    if (kind == ValueKind.DATE && cells.stream().allMatch(SERIAL.asMatchPredicate())) {
      return 1;
    }
    return (double) cells.stream().filter(cell -> is(kind, cell)).count() / cells.size();
  }

  /** Different values per value, 1 when none repeats. */
  double distinct() {
    return cells.isEmpty() ? 0 : (double) new HashSet<>(cells).size() / cells.size();
  }

  private boolean isStages() {
    Set<String> words = new HashSet<>(cells);
    return words.size() <= WORDS
        && words.stream().allMatch(word -> is(ValueKind.TEXT, word))
        && words.stream().anyMatch(word -> synonyms.value(ValueKind.STAGE, word).isPresent());
  }

  /** Rows of a word that is not known are refused later, which is better than to pass it over. */
  private boolean isStatuses() {
    Set<String> words = new HashSet<>(cells);
    return words.size() <= WORDS
        && words.stream().allMatch(word -> is(ValueKind.STATUS, word) || is(ValueKind.TEXT, word));
  }

  /** Every cell names a month and no day. */
  boolean isOfMonths() {
    return !cells.isEmpty() && cells.stream().allMatch(Evidence::isMonth);
  }

  private static boolean isDate(String cell) {
    return DATE.matcher(cell).matches() || isMonth(cell);
  }

  private static boolean isMonth(String cell) {
    Matcher named = NAMED_MONTH.matcher(cell);
    return MONTH.matcher(cell).matches()
        || (named.matches() && Period.isMonth(named.group("name")));
  }

  private boolean isMark(String cell) {
    return synonyms.value(ValueKind.MARK, cell).isPresent() || COUNT.matcher(cell).matches();
  }

  private boolean is(ValueKind kind, String cell) {
    return switch (kind) {
      case ANY -> true;
      case ID ->
          ID.matcher(cell).matches()
              && !EMAIL.matcher(cell).matches()
              && (!DECIMAL.matcher(cell).matches() || INTEGER.matcher(cell).matches())
              && (!DATE.matcher(cell).matches() || INTEGER.matcher(cell).matches());
      case TEXT ->
          LETTER.matcher(cell).matches() && !isDate(cell) && !EMAIL.matcher(cell).matches();
      case NUMBER -> NUMBER.matcher(MARKS.matcher(cell).replaceAll("").strip()).matches();
      case INTEGER -> INTEGER.matcher(cell).matches();
      case SCORE -> Scale.isScore(cell);
      case DATE -> isDate(cell);
      case EMAIL -> EMAIL.matcher(cell).matches();
      case PHONE -> PHONE.matcher(cell).matches();
      case COUNTRY -> Countries.code(cell).isPresent();
      case CURRENCY -> Currencies.code(cell).isPresent();
      case BOOLEAN, STATUS, ACTION, MEDIUM, ACTIVITY -> synonyms.value(kind, cell).isPresent();
      case STAGE -> false;
      case MARK -> isMark(cell);
      case MOMENT -> isMark(cell) || isDate(cell);
    };
  }
}
