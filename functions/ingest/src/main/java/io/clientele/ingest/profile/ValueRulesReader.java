package io.clientele.ingest.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what a profile declares about one value beyond where it stands. */
final class ValueRulesReader {
  /** Notations of dates that are numbers. */
  static final Map<String, Derivation> COUNTS =
      Map.of("serial", new Derivation.SerialDate(), "unix", new Derivation.UnixTime());

  private static final Map<String, Derivation> IDS =
      Map.of(
          "salesforce", new Derivation.SalesforceId(),
          "email", new Derivation.EmailId(),
          "number", new Derivation.NumberId());

  /** What Java's expressions can and RE2's cannot: looking around and back. */
  private static final Pattern NOT_RE2 = Pattern.compile("\\(\\?(=|!|<)|\\\\[1-9]|[*+?}]\\+");

  private ValueRulesReader() {}

  static ValueRules read(YamlNode node, Set<String> names) throws InvalidProfile {
    return new ValueRules(
        header(node.get("header")),
        text(node.get("otherwise")),
        text(node.get("without_column")),
        columns(node.get("if"), names),
        columns(node.get("unless"), names),
        node.get("skip_empty").textOr("false").equals("true"),
        derivations(node),
        DivisorsReader.read(node.get("over"), names),
        columns(node.get("less"), names),
        "",
        prefixes(node.get("prefix"), names),
        columnParts(node.get("part"), names));
  }

  private static Map<String, String> columnParts(YamlNode node, Set<String> names)
      throws InvalidProfile {
    Map<String, String> parts = new HashMap<>();
    if (node.isMap()) {
      for (Map.Entry<String, YamlNode> part : node.map().entrySet()) {
        SourceReader.require(node, List.of(part.getKey()), names);
        parts.put(part.getKey(), regex(part.getValue(), true));
      }
    }
    return parts;
  }

  private static Map<String, String> prefixes(YamlNode node, Set<String> names)
      throws InvalidProfile {
    if (node.isMissing() || !node.isMap()) {
      return node.isMissing() ? Map.of() : Map.of(ValueRules.ANY_COLUMN, node.text());
    }
    Map<String, String> prefixes = new HashMap<>();
    for (Map.Entry<String, YamlNode> prefix : node.map().entrySet()) {
      SourceReader.require(node, List.of(prefix.getKey()), names);
      prefixes.put(prefix.getKey(), prefix.getValue().text());
    }
    return prefixes;
  }

  private static @Nullable String text(YamlNode node) throws InvalidProfile {
    return node.isMissing() ? null : node.text();
  }

  /** An expression that the engine understands as well. */
  static String regex(YamlNode node, boolean needsGroup) throws InvalidProfile {
    String regex = node.text();
    try {
      int groups = Pattern.compile(regex).matcher("").groupCount();
      if (NOT_RE2.matcher(regex).find() || (needsGroup && groups != 1)) {
        throw node.expected(
            "a regular expression without looking around"
                + (needsGroup ? ", with one group `(...)` for the part that counts" : ""));
      }
      return regex;
    } catch (PatternSyntaxException e) {
      throw node.expected("a regular expression");
    }
  }

  private static List<String> header(YamlNode node) throws InvalidProfile {
    List<String> names = node.isMissing() ? List.of() : node.texts();
    if (!names.stream().allMatch(Names::hasAsterisk)) {
      throw node.expected("a name with an asterisk, such as `Cost (*)`");
    }
    return names;
  }

  private static List<String> columns(YamlNode node, Set<String> names) throws InvalidProfile {
    return node.isMissing() ? List.of() : SourceReader.require(node, node.texts(), names);
  }

  private static List<Derivation> derivations(YamlNode node) throws InvalidProfile {
    List<Derivation> derivations = new ArrayList<>();
    if (!node.get("part").isMissing() && !node.get("part").isMap()) {
      derivations.add(new Derivation.Part(regex(node.get("part"), true)));
    }
    if (!node.get("id").isMissing()) {
      for (String name : node.get("id").texts()) {
        @Nullable Derivation id = IDS.get(name);
        if (id == null) {
          throw node.get("id").expected("`salesforce`, `email` or `number`");
        }
        derivations.add(id);
      }
    }
    @Nullable Derivation count = COUNTS.get(node.get("dates").textOr(""));
    if (count != null) {
      derivations.add(count);
    }
    if (!node.get("position").isMissing()) {
      derivations.add(new Derivation.Position());
    }
    return derivations;
  }
}
