package io.clientele.tests.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A template of CloudFormation, {@code template.yaml} before all, as it is written: {@code !Ref X}
 * reads as {@code {"Ref": "X"}}. It shares no code with the local cloud's reader, which resolves
 * the same file.
 */
record Template(Map<String, Object> resources) {
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no template.yaml above the tests");
    }
    return folder;
  }

  static Template read() throws IOException {
    return read("template.yaml");
  }

  /**
   * Another template.
   *
   * @param file from the root of the repository
   */
  static Template read(String file) throws IOException {
    Yaml yaml = new Yaml(new TagsAsMaps(new LoaderOptions()));
    Map<String, Object> document = yaml.load(Files.readString(root().resolve(file)));
    return new Template(map(document.get("Resources")));
  }

  /** The resources of a type, their properties by logical id. */
  Map<String, Map<String, Object>> ofType(String type) {
    Map<String, Map<String, Object>> found = new LinkedHashMap<>();
    forEach(
        (id, resource) -> {
          if (type.equals(resource.get("Type"))) {
            found.put(id, map(resource.get("Properties")));
          }
        });
    return found;
  }

  void forEach(BiConsumer<String, Map<String, Object>> consumer) {
    resources.forEach((id, resource) -> consumer.accept(id, map(resource)));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(@Nullable Object value) {
    return value instanceof List<?>
        ? (List<Object>) value
        : value == null ? List.of() : List.of(value);
  }

  /** The logical id that {@code !Ref X} or {@code !GetAtt X.Y} names. */
  static String target(@Nullable Object reference) {
    Map<String, Object> function = map(reference);
    Object name = function.containsKey("Ref") ? function.get("Ref") : function.get("GetAtt");
    return Objects.requireNonNull(name).toString().split("\\.", -1)[0];
  }

  private static final class TagsAsMaps extends SafeConstructor {
    TagsAsMaps(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put("!", new TagAsMap());
    }

    private final class TagAsMap extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        Map<String, Object> function = new LinkedHashMap<>();
        Object value =
            switch (node) {
              case ScalarNode scalar -> constructScalar(scalar);
              case SequenceNode sequence -> new ArrayList<>(constructSequence(sequence));
              case MappingNode mapping -> constructMapping(mapping);
              default -> throw new IllegalStateException("unexpected node " + node);
            };
        function.put(node.getTag().getValue().substring(1), value);
        return function;
      }
    }
  }
}
