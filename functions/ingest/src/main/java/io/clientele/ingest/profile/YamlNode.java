package io.clientele.ingest.profile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A place in a YAML file; reading it as what it is not fails with its path. */
record YamlNode(String path, @Nullable Object value) {
  private static final int MOST_BYTES = 1 << 20;

  static YamlNode parse(String yaml) throws InvalidProfile {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(MOST_BYTES);
    try {
      return new YamlNode("", new Yaml(new SafeConstructor(options)).load(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InvalidProfile("line %d is no valid YAML: %s".formatted(line, e.getProblem()));
    } catch (YAMLException e) {
      throw new InvalidProfile("this is no valid YAML: " + e.getMessage());
    }
  }

  boolean isMissing() {
    return value == null;
  }

  boolean isMap() {
    return value instanceof Map;
  }

  boolean isList() {
    return value instanceof List;
  }

  String text() throws InvalidProfile {
    if (value == null || isMap() || isList()) {
      throw expected("a text");
    }
    // YAML takes 2024-01-01 without quotes for a date.
    return value instanceof Date date
        ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString()
        : value.toString();
  }

  String textOr(String otherwise) throws InvalidProfile {
    return value == null ? otherwise : text();
  }

  Map<String, YamlNode> map() throws InvalidProfile {
    if (!(value instanceof Map<?, ?> map)) {
      throw expected("a map (`name: value` lines)");
    }
    Map<String, YamlNode> nodes = new LinkedHashMap<>();
    map.forEach((key, child) -> nodes.put(String.valueOf(key), at(String.valueOf(key), child)));
    return nodes;
  }

  YamlNode get(String key) throws InvalidProfile {
    return map().getOrDefault(key, at(key, null));
  }

  /** Refuses keys that mean nothing, which are mostly misspelt ones. */
  YamlNode allow(Set<String> keys) throws InvalidProfile {
    for (String key : map().keySet()) {
      if (!keys.contains(key)) {
        throw new InvalidProfile(
            "`%s` is not known%s; known are %s"
                .formatted(
                    key,
                    path.isEmpty() ? "" : " in `" + path + "`",
                    String.join(", ", keys.stream().sorted().toList())));
      }
    }
    return this;
  }

  List<YamlNode> list() throws InvalidProfile {
    if (!(value instanceof List<?> list)) {
      throw expected("a list (`- item` lines)");
    }
    List<YamlNode> nodes = new ArrayList<>();
    for (Object child : list) {
      nodes.add(at("[" + (nodes.size() + 1) + "]", child));
    }
    return nodes;
  }

  /** One text, or a list of alternatives. */
  List<String> texts() throws InvalidProfile {
    List<String> texts = new ArrayList<>();
    for (YamlNode node : isList() ? list() : List.of(this)) {
      texts.add(node.text());
    }
    return texts;
  }

  InvalidProfile expected(String what) {
    return new InvalidProfile(
        "`%s` must be %s%s"
            .formatted(
                path, what, value == null ? ", but is missing" : ", but is `" + value + "`"));
  }

  private YamlNode at(String key, @Nullable Object child) {
    return new YamlNode(path.isEmpty() ? key : path + "." + key, child);
  }
}
