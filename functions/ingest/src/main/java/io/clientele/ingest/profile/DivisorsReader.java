package io.clientele.ingest.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a number is divided by: a column, or a list of columns with their words. */
final class DivisorsReader {
  private static final Set<String> KEYS = Set.of("from", "words", "otherwise");

  private DivisorsReader() {}

  static List<Divisor> read(YamlNode node, Set<String> names) throws InvalidProfile {
    if (node.isMissing()) {
      return List.of();
    }
    boolean isList = node.isList() && node.list().stream().anyMatch(YamlNode::isMap);
    List<Divisor> divisors = new ArrayList<>();
    for (YamlNode item : isList ? node.list() : List.of(node)) {
      divisors.add(divisor(item, names));
    }
    return divisors;
  }

  private static Divisor divisor(YamlNode node, Set<String> names) throws InvalidProfile {
    if (!node.isMap()) {
      return new Divisor(SourceReader.require(node, node.texts(), names), Map.of(), null);
    }
    YamlNode from = node.allow(KEYS).get("from");
    Map<String, String> words = SourceReader.words(node.get("words"));
    for (Map.Entry<String, String> word : words.entrySet()) {
      number(node.get("words"), word.getValue());
    }
    YamlNode otherwise = node.get("otherwise");
    return new Divisor(
        SourceReader.require(from, from.texts(), names),
        words,
        otherwise.isMissing() ? null : number(otherwise, otherwise.text()));
  }

  private static BigDecimal number(YamlNode node, String text) throws InvalidProfile {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw node.expected("a number, or numbers by word");
    }
  }
}
