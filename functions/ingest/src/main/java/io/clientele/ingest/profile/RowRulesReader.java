package io.clientele.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a profile declares about whole rows. */
final class RowRulesReader {
  private static final Pattern REASON = Pattern.compile("[a-z]+(_[a-z]+)*");

  private RowRulesReader() {}

  static RowRules read(YamlNode root, Set<String> names, List<Title> titles) throws InvalidProfile {
    List<List<String>> fillDown =
        root.get("fill_down").isMissing()
            ? List.of()
            : ProfileReader.alternatives(root.get("fill_down"));
    for (List<String> columns : fillDown) {
      SourceReader.require(root.get("fill_down"), columns, names);
    }
    List<RowRules.Refusal> refusals = new ArrayList<>();
    if (!root.get("refuse").isMissing()) {
      for (YamlNode refusal : root.get("refuse").list()) {
        refusals.add(refusal(refusal, names));
      }
    }
    String keys = root.get("keys").textOr("first");
    if (!Set.of("first", "any").contains(keys)) {
      throw root.get("keys").expected("`first` or `any`");
    }
    return new RowRules(fillDown, refusals, titles, keys.equals("first"));
  }

  static List<Title> titles(YamlNode node) throws InvalidProfile {
    List<Title> titles = new ArrayList<>();
    if (!node.isMissing()) {
      for (Map.Entry<String, YamlNode> title : node.map().entrySet()) {
        String regex = ValueRulesReader.regex(title.getValue(), true);
        titles.add(new Title(title.getKey(), Pattern.compile(regex)));
      }
    }
    return titles;
  }

  private static RowRules.Refusal refusal(YamlNode node, Set<String> names) throws InvalidProfile {
    node.allow(Set.of("column", "matches", "reason"));
    String reason = node.get("reason").text();
    if (!REASON.matcher(reason).matches()) {
      throw node.get("reason").expected("lower-case words with underscores, as `total_line`");
    }
    return new RowRules.Refusal(
        SourceReader.require(node, node.get("column").texts(), names),
        ValueRulesReader.regex(node.get("matches"), false),
        reason);
  }
}
