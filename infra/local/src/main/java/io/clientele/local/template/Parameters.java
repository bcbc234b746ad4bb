package io.clientele.local.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters and pseudo parameters: the overrides, then the template's defaults. */
final class Parameters {
  private final Map<String, Object> values;

  Parameters(Map<String, Object> declared, Map<String, String> overrides, StackNames names) {
    values = new LinkedHashMap<>();
    declared.forEach(
        (name, body) -> {
          Map<String, Object> parameter = Template.map(body);
          Object value = overrides.getOrDefault(name, text(parameter.get("Default")));
          if (value instanceof String list
              && parameter.get("Type") instanceof String type
              && (type.startsWith("List<") || type.equals("CommaDelimitedList"))) {
            value = Arrays.stream(list.split(",")).map(String::strip).toList();
          }
          if (value != null) {
            values.put(name, value);
          }
        });
    values.put("AWS::Region", names.region());
    values.put("AWS::AccountId", names.account());
    values.put("AWS::Partition", "aws");
    values.put("AWS::URLSuffix", "amazonaws.com");
    values.put("AWS::StackName", names.stack());
    values.put("AWS::StackId", names.arn("cloudformation", "stack/" + names.stack() + "/local"));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  @Nullable Object value(String name) {
    return values.get(name);
  }
}
