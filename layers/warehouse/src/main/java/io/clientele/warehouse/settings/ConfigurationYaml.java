package io.clientele.warehouse.settings;

import io.clientele.domain.config.ConfigurationException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** The YAML of a team's file below {@code config/}. */
public final class ConfigurationYaml {
  private ConfigurationYaml() {}

  /**
   * The document as nodes, of which no object is made; null where it is empty.
   *
   * @param file its key in the uploads bucket
   * @param expected what the message says to write instead
   * @throws ConfigurationException whatever the text is, where it is no YAML
   */
  public static @Nullable Node compose(String file, String yaml, String expected)
      throws ConfigurationException {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw broken(file, line, e.getProblem(), expected);
    } catch (ReaderException e) {
      int letter = e.getCodePoint();
      throw broken(
          file,
          lineOf(yaml, letter),
          "the character U+%04X has no place in it".formatted(letter),
          expected);
    } catch (YAMLException e) {
      throw broken(file, 1, String.valueOf(e.getMessage()), expected);
    }
  }

  private static int lineOf(String yaml, int letter) {
    String before = yaml.substring(0, Math.max(0, yaml.indexOf(letter)));
    return 1 + (int) before.chars().filter(character -> character == '\n').count();
  }

  private static ConfigurationException broken(
      String file, int line, String problem, String expected) {
    return new ConfigurationException(file, line, "this is no YAML: " + problem, expected);
  }
}
