package io.clientele.ingest.profile;

import io.clientele.domain.entity.ColumnType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads where one column comes from: a header's name, or a map of what to do with it. */
final class SourceReader {
  private static final Set<String> KEYS =
      Set.of(
          "from",
          "join",
          "with",
          "constant",
          "minus",
          "times",
          "over",
          "less",
          "words",
          "negate",
          "factor",
          "dates",
          "decimal",
          "time_zone",
          "list",
          "required",
          "header",
          "part",
          "id",
          "position",
          "prefix",
          "otherwise",
          "without_column",
          "if",
          "unless",
          "skip_empty");
  private static final Set<ColumnType> NUMBERS =
      Set.of(ColumnType.MONEY, ColumnType.QUANTITY, ColumnType.INTEGER, ColumnType.NUMBER);

  private SourceReader() {}

  static Source read(YamlNode node, ColumnType type, Set<String> names) throws InvalidProfile {
    if (!node.isMap()) {
      return Source.column(require(node, node.texts(), names));
    }
    node.allow(KEYS);
    @Nullable String constant =
        node.get("constant").isMissing() ? null : node.get("constant").text();
    List<List<String>> parts = parts(node, names);
    ValueRules rules = ValueRulesReader.read(node, names);
    if (constant != null ? !parts.isEmpty() : parts.isEmpty() && rules.header().isEmpty()) {
      throw node.expected("one of `from`, `join`, `position`, `header` and `constant`");
    }
    List<List<String>> minus = operand(node.get("minus"), names);
    List<List<String>> times = operand(node.get("times"), names);
    BigDecimal factor = factor(node);
    if (type != ColumnType.TEXT && !rules.prefixes().isEmpty()) {
      throw node.get("prefix").expected("only where the value is a text");
    }
    if (!NUMBERS.contains(type)
        && !(minus.isEmpty()
            && times.isEmpty()
            && rules.over().isEmpty()
            && rules.less().isEmpty()
            && factor.compareTo(BigDecimal.ONE) == 0)) {
      throw node.expected(
          "without `minus`, `times`, `less`, `over`, `negate` and `factor`, as it is no number");
    }
    return new Source(
        parts,
        node.get("with").textOr(""),
        constant,
        minus,
        times,
        words(node.get("words")),
        factor,
        formats(node),
        node.get("list").textOr(";"),
        node.get("required").textOr("false").equals("true"),
        rules);
  }

  static Formats formats(YamlNode node) throws InvalidProfile {
    YamlNode dates = node.get("dates");
    boolean isCount = ValueRulesReader.COUNTS.containsKey(dates.textOr(""));
    return new Formats(
        isCount ? null : choice(dates, Map.of("dmy", DateOrder.DMY, "mdy", DateOrder.MDY)),
        choice(node.get("decimal"), Map.of("point", DecimalMark.POINT, "comma", DecimalMark.COMMA)),
        timeZone(node.get("time_zone")));
  }

  private static List<List<String>> parts(YamlNode node, Set<String> names) throws InvalidProfile {
    List<List<String>> parts = new ArrayList<>();
    if (!node.get("from").isMissing()) {
      parts.add(require(node.get("from"), node.get("from").texts(), names));
    }
    if (!node.get("position").isMissing()) {
      parts.add(require(node.get("position"), node.get("position").texts(), names));
    }
    if (!node.get("join").isMissing()) {
      for (YamlNode part : node.get("join").list()) {
        parts.add(require(part, part.texts(), names));
      }
    }
    return parts;
  }

  private static List<List<String>> operand(YamlNode node, Set<String> names)
      throws InvalidProfile {
    return node.isMissing() ? List.of() : List.of(require(node, node.texts(), names));
  }

  static List<String> require(YamlNode node, List<String> columns, Set<String> names)
      throws InvalidProfile {
    for (String column : columns) {
      if (!names.contains(Names.normalise(column))) {
        throw new InvalidProfile(
            "`%s` uses the column `%s`, which is listed neither as required nor as optional"
                .formatted(node.path(), column));
      }
    }
    return columns;
  }

  private static BigDecimal factor(YamlNode node) throws InvalidProfile {
    try {
      BigDecimal factor = new BigDecimal(node.get("factor").textOr("1"));
      return node.get("negate").textOr("false").equals("true") ? factor.negate() : factor;
    } catch (NumberFormatException e) {
      throw node.get("factor").expected("a number");
    }
  }

  static Map<String, String> words(YamlNode node) throws InvalidProfile {
    Map<String, String> words = new TreeMap<>();
    if (!node.isMissing()) {
      for (Map.Entry<String, YamlNode> word : node.map().entrySet()) {
        String key = word.getKey();
        words.put(
            key.equals(Source.ANY_WORD) ? key : Names.normalise(key), word.getValue().textOr(""));
      }
    }
    return words;
  }

  private static <T> @Nullable T choice(YamlNode node, Map<String, T> choices)
      throws InvalidProfile {
    if (node.isMissing()) {
      return null;
    }
    T choice = choices.get(node.text());
    if (choice == null) {
      throw node.expected(
          "one of " + String.join(", ", choices.keySet().stream().sorted().toList()));
    }
    return choice;
  }

  private static @Nullable String timeZone(YamlNode node) throws InvalidProfile {
    if (node.isMissing()) {
      return null;
    }
    try {
      return ZoneId.of(node.text()).getId();
    } catch (DateTimeException e) {
      throw node.expected("a time zone such as Europe/Warsaw");
    }
  }
}
