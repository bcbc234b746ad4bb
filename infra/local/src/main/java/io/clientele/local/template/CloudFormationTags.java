package io.clientele.local.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the short form {@code !Sub x} into the long one, so that there is one form to resolve. */
final class CloudFormationTags extends SafeConstructor {
  CloudFormationTags() {
    super(new LoaderOptions());
    yamlMultiConstructors.put("!", new Intrinsic());
    // An unquoted policy version, 2012-10-17, is text to CloudFormation.
    yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
  }

  private final class Intrinsic extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      String name = node.getTag().getValue().substring(1);
      Object value =
          switch (node) {
            case ScalarNode scalar when name.equals("GetAtt") ->
                List.of(scalar.getValue().split("\\.", 2));
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new TemplateException("template.yaml: cannot read !" + name);
          };
      boolean bare = name.equals("Ref") || name.equals("Condition");
      return Map.of(bare ? name : "Fn::" + name, value);
    }
  }
}
