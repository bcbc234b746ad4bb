package io.clientele.segment.targets;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.metric.Metric;
import io.clientele.domain.metric.MetricRegistry;
import io.clientele.warehouse.settings.ConfigurationYaml;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads {@code config/targets.yaml}:
 *
 * <pre>
 * targets:
 *   every_month:
 *     aov: 900
 *   2026-07:
 *     revenue: 250000
 *     new_customers: 20
 * </pre>
 */
final class TargetsFile {
  private static final String EVERY_MONTH = "every_month";
  private static final String MONTHS = "every_month or a month such as 2026-07";
  private static final String VALUE = "a number without blanks or a currency, such as 250000";
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,4})?");

  /** What changes is no target of its own: it follows from what is reached. */
  private static final List<String> METRICS =
      MetricRegistry.ofElement(Targets.ELEMENT).stream()
          .map(Metric::id)
          .filter(id -> !id.endsWith("_over_month") && !id.endsWith("_over_year"))
          .toList();

  private TargetsFile() {}

  static Targets read(String yaml) throws ConfigurationException {
    @Nullable Node root = ConfigurationYaml.compose(Targets.KEY, yaml, "targets: and " + MONTHS);
    if (!(root instanceof MappingNode mapping
        && mapping.getValue().size() == 1
        && text(mapping.getValue().getFirst().getKeyNode()).equals("targets")
        && mapping.getValue().getFirst().getValueNode() instanceof MappingNode months)) {
      throw new ConfigurationException(
          Targets.KEY, 1, "there are no targets by month", "targets: and below it " + MONTHS);
    }
    Map<String, Map<String, BigDecimal>> read = new LinkedHashMap<>();
    for (NodeTuple entry : months.getValue()) {
      String month = text(entry.getKeyNode());
      if (!month.equals(EVERY_MONTH) && !MONTH.matcher(month).matches()) {
        throw broken(entry.getKeyNode(), "\"" + month + "\" is no month", MONTHS);
      }
      if (read.putIfAbsent(month, values(entry.getValueNode())) != null) {
        throw broken(entry.getKeyNode(), "\"" + month + "\" is there twice", "each month once");
      }
    }
    Map<String, BigDecimal> everyMonth =
        Objects.requireNonNullElse(read.remove(EVERY_MONTH), Map.of());
    return new Targets(everyMonth, read);
  }

  private static Map<String, BigDecimal> values(Node node) throws ConfigurationException {
    if (!(node instanceof MappingNode mapping)) {
      throw broken(node, "a month is no list of metrics", "lines such as revenue: 250000");
    }
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String metric = text(entry.getKeyNode());
      if (!METRICS.contains(metric)) {
        throw broken(
            entry.getKeyNode(),
            "\"" + metric + "\" has no targets",
            "one of " + String.join(", ", METRICS));
      }
      String value = text(entry.getValueNode());
      if (!NUMBER.matcher(value).matches()) {
        throw broken(entry.getValueNode(), "%s is \"%s\"".formatted(metric, value), VALUE);
      }
      if (values.put(metric, new BigDecimal(value)) != null) {
        throw broken(entry.getKeyNode(), metric + " is there twice", "each metric once a month");
      }
    }
    return values;
  }

  private static String text(Node node) throws ConfigurationException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw broken(node, "a list or a group", "a word or a number");
  }

  private static ConfigurationException broken(Node node, String problem, String expected) {
    return new ConfigurationException(
        Targets.KEY, node.getStartMark().getLine() + 1, problem, expected);
  }
}
