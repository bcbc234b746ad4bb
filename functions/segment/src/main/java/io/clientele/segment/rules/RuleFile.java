package io.clientele.segment.rules;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.warehouse.settings.ConfigurationYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a file below {@code config/segments/}:
 *
 * <pre>
 * segments:
 *   - id: big_polish
 *     name: Big Polish buyers
 *     name_pl: Duzi polscy klienci
 *     all:
 *       - country = PL
 *       - monetary >= 5000
 * </pre>
 */
final class RuleFile {
  private static final Set<String> RESERVED = Set.of("other", "total", "unassigned");
  private static final Set<String> TEXTS =
      Set.of("id", "name", "name_pl", "description", "description_pl");
  private static final String KEYS = "id, name, name_pl, description, description_pl, all or any";

  private final String file;
  private final ConditionReader conditions;

  RuleFile(String file, Fields fields) {
    this.file = file;
    this.conditions = new ConditionReader(fields, file);
  }

  /** The segments in the order of the file. */
  List<RuleSegment> read(String yaml) throws ConfigurationException {
    Node root = ConfigurationYaml.compose(file, yaml, "segments: and a list");
    List<RuleSegment> segments = new ArrayList<>();
    for (Node item : list(root)) {
      RuleSegment segment = segment(item);
      if (segments.stream().anyMatch(other -> other.segmentId().equals(segment.segmentId()))) {
        throw broken(
            item, "a second segment with the id \"" + segment.segmentId() + '"', "one of each id");
      }
      segments.add(segment);
    }
    return List.copyOf(segments);
  }

  private List<Node> list(@Nullable Node root) throws ConfigurationException {
    if (root instanceof MappingNode mapping
        && mapping.getValue().size() == 1
        && text(mapping.getValue().getFirst().getKeyNode()).equals("segments")
        && mapping.getValue().getFirst().getValueNode() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new ConfigurationException(
        file,
        root == null ? 1 : line(root),
        "there is no list of segments",
        "segments: and a list");
  }

  private RuleSegment segment(Node item) throws ConfigurationException {
    if (!(item instanceof MappingNode mapping)) {
      throw broken(item, "a segment is no list of " + KEYS, "lines such as id: big_buyers");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    List<Condition> all = new ArrayList<>();
    List<Condition> any = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode());
      if (key.equals("all")) {
        all.addAll(conditions(entry.getValueNode()));
      } else if (key.equals("any")) {
        any.addAll(conditions(entry.getValueNode()));
      } else if (TEXTS.contains(key)) {
        texts.put(key, text(entry.getValueNode()));
      } else {
        throw broken(entry.getKeyNode(), "\"" + key + "\" says nothing of a segment", KEYS);
      }
    }
    if (all.isEmpty() && any.isEmpty()) {
      throw broken(item, "the segment has no condition", "all: or any: and a list of conditions");
    }
    String id = texts.getOrDefault("id", "");
    if (!id.matches(RuleSegment.ID) || RESERVED.contains(id)) {
      throw broken(
          item,
          "the id is \"" + id + '"',
          "a word of small letters, digits and _ that is not other, total or unassigned");
    }
    String name = texts.getOrDefault("name", id);
    return new RuleSegment(
        id,
        name,
        texts.getOrDefault("name_pl", name),
        texts.get("description"),
        texts.getOrDefault("description_pl", texts.get("description")),
        List.copyOf(all),
        List.copyOf(any));
  }

  private List<Condition> conditions(Node node) throws ConfigurationException {
    if (!(node instanceof SequenceNode sequence)) {
      throw broken(
          node, "there is no list of conditions", "a line for each, such as - country = PL");
    }
    List<Condition> read = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      read.add(conditions.read(text(item), line(item)));
    }
    return read;
  }

  private String text(Node node) throws ConfigurationException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw broken(node, "a list, a group or nothing", "a text");
  }

  private ConfigurationException broken(Node node, String problem, String expected) {
    return new ConfigurationException(file, line(node), problem, expected);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
