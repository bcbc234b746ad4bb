package io.clientele.segment.strategies;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.metric.MetricRegistry;
import io.clientele.domain.metric.MetricUnit;
import io.clientele.warehouse.settings.ConfigurationYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a playbook; the shipped one shows how it is written. */
final class PlaybookFile {
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "name_pl",
          "action",
          "action_pl",
          "share",
          "worth",
          "owner",
          "expires_after_days");
  private static final String EXAMPLE = "a trigger such as recency_days_mean >= 1.5 x total";

  private final String file;

  PlaybookFile(String file) {
    this.file = file;
  }

  List<Play> read(String yaml) throws ConfigurationException {
    Node root = ConfigurationYaml.compose(file, yaml, "plays: and a list");
    if (!(root instanceof MappingNode mapping
        && mapping.getValue().size() == 1
        && text(mapping.getValue().getFirst().getKeyNode()).equals("plays")
        && mapping.getValue().getFirst().getValueNode() instanceof SequenceNode plays)) {
      throw new ConfigurationException(file, 1, "there is no list of plays", "plays: and a list");
    }
    List<Play> read = new ArrayList<>();
    for (Node item : plays.getValue()) {
      Play play = play(item);
      if (read.stream().anyMatch(other -> other.playId().equals(play.playId()))) {
        throw broken(item, "a second play with the id \"" + play.playId() + '"', "one of each id");
      }
      read.add(play);
    }
    return List.copyOf(read);
  }

  private Play play(Node item) throws ConfigurationException {
    if (!(item instanceof MappingNode mapping)) {
      throw broken(item, "a play is no list of its parts", String.join(", ", KEYS) + ", when");
    }
    Map<String, Node> parts = new LinkedHashMap<>();
    List<Trigger> triggers = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode());
      if (key.equals("when") && entry.getValueNode() instanceof SequenceNode when) {
        for (Node trigger : when.getValue()) {
          triggers.add(trigger(trigger));
        }
      } else if (KEYS.contains(key)) {
        parts.put(key, entry.getValueNode());
      } else {
        throw broken(
            entry.getKeyNode(), "\"" + key + "\" says nothing of a play", "one of " + KEYS);
      }
    }
    for (String key : KEYS) {
      if (!parts.containsKey(key)) {
        throw broken(item, "the play has no " + key, key + ": and a value");
      }
    }
    if (triggers.isEmpty()) {
      throw broken(item, "the play has no trigger", "when: and a list of triggers");
    }
    return new Play(
        string(parts, "id", "[a-z][a-z0-9_]{0,39}", "a word of small letters, digits and _"),
        string(parts, "name"),
        string(parts, "name_pl"),
        string(parts, "action"),
        string(parts, "action_pl"),
        List.copyOf(triggers),
        Double.parseDouble(
            string(parts, "share", "0\\.[0-9]{1,4}|1", "a share such as 0.05, at most 1")),
        worth(part(parts, "worth")),
        string(parts, "owner"),
        Integer.parseInt(
            string(parts, "expires_after_days", "[1-9][0-9]{0,2}", "whole days, such as 30")));
  }

  private Trigger trigger(Node node) throws ConfigurationException {
    Trigger trigger =
        Trigger.of(text(node))
            .orElseThrow(() -> broken(node, "\"" + scalar(node) + "\" is no trigger", EXAMPLE));
    if (MetricRegistry.metric(trigger.metric()).isEmpty()) {
      throw broken(
          node, "\"" + trigger.metric() + "\" is no metric", "an id that GET /v1/metrics lists");
    }
    return trigger;
  }

  private String worth(Node node) throws ConfigurationException {
    String metric = text(node);
    if (MetricRegistry.metric(metric).filter(m -> m.unit() == MetricUnit.MONEY).isEmpty()) {
      throw broken(
          node,
          "worth is \"" + metric + '"',
          "the id of a metric in money, such as revenue_per_customer");
    }
    return metric;
  }

  private String string(Map<String, Node> parts, String key) throws ConfigurationException {
    return text(part(parts, key));
  }

  private String string(Map<String, Node> parts, String key, String pattern, String expected)
      throws ConfigurationException {
    String text = text(part(parts, key));
    if (!text.matches(pattern)) {
      throw broken(part(parts, key), "%s is \"%s\"".formatted(key, text), expected);
    }
    return text;
  }

  private static Node part(Map<String, Node> parts, String key) {
    Node node = parts.get(key);
    if (node == null) {
      throw new IllegalStateException(key + " was looked for before");
    }
    return node;
  }

  private String text(Node node) throws ConfigurationException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw broken(node, "a list, a group or nothing", "a text");
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode text ? text.getValue() : "";
  }

  private ConfigurationException broken(Node node, String problem, String expected) {
    return new ConfigurationException(file, node.getStartMark().getLine() + 1, problem, expected);
  }
}
