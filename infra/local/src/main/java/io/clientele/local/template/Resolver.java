package io.clientele.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves CloudFormation's intrinsic functions in any value of a template. */
final class Resolver {
  /** AWS::NoValue: the property or item that holds it is left out. */
  private enum Absent {
    NO_VALUE
  }

  private final Template template;
  private final References references;

  Resolver(Template template, Parameters parameters, Attributes attributes) {
    this.template = template;
    references = new References(template, parameters, attributes, this);
  }

  /** True where the resource's condition holds or it has none. */
  boolean exists(Resource resource) {
    return resource.condition() == null
        || condition(resource.condition(), new Place(resource.id(), "Condition"));
  }

  /** All properties of a resource, resolved. */
  Tree properties(Resource resource) {
    Place place = new Place(resource.id(), "");
    return new Tree(place, Template.map(resolve(resource.properties(), place)));
  }

  /** One property of a resource, resolved; null where it is not given. */
  @Nullable String property(Resource resource, String name) {
    Object value = resource.properties().get(name);
    return value == null ? null : text(value, new Place(resource.id(), name));
  }

  Object resolve(@Nullable Object value, Place place) {
    return switch (value) {
      case null -> "";
      case Map<?, ?> map when isIntrinsic(map) -> intrinsic(map, place);
      case Map<?, ?> map -> mapping(map, place);
      case List<?> list -> items(list, place);
      default -> value;
    };
  }

  private static boolean isIntrinsic(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().iterator().next() instanceof String key
        && (key.startsWith("Fn::") || key.equals("Ref"));
  }

  private Map<String, Object> mapping(Map<?, ?> map, Place place) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach(
        (key, item) -> {
          Object result = resolve(item, place.property(key.toString()));
          if (result != Absent.NO_VALUE) {
            resolved.put(key.toString(), result);
          }
        });
    return resolved;
  }

  private List<Object> items(List<?> list, Place place) {
    List<Object> resolved = new ArrayList<>();
    for (int index = 0; index < list.size(); index++) {
      Object result = resolve(list.get(index), place.item(index));
      if (result != Absent.NO_VALUE) {
        resolved.add(result);
      }
    }
    return resolved;
  }

  private Object intrinsic(Map<?, ?> map, Place place) {
    String name = map.keySet().iterator().next().toString();
    Object argument = map.values().iterator().next();
    return switch (name) {
      case "Ref" ->
          "AWS::NoValue".equals(argument)
              ? Absent.NO_VALUE
              : references.ref(text(argument, place), place);
      case "Fn::GetAtt" -> attribute(argument, place);
      case "Fn::Sub" -> substitute(argument, place);
      case "Fn::Join" -> join(arguments(name, argument, 2, place), place);
      case "Fn::Split" -> split(arguments(name, argument, 2, place), place);
      case "Fn::Select" -> select(arguments(name, argument, 2, place), place);
      case "Fn::FindInMap" -> find(arguments(name, argument, 3, place), place);
      case "Fn::If" -> choose(arguments(name, argument, 3, place), place);
      case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" -> truth(map, place);
      default -> throw TemplateException.at(place, name + " cannot be resolved on this machine");
    };
  }

  private Object attribute(Object argument, Place place) {
    List<?> parts =
        argument instanceof String text
            ? List.of(text.split("\\.", 2))
            : arguments("Fn::GetAtt", argument, 2, place);
    if (parts.size() != 2) {
      throw TemplateException.at(place, "!GetAtt needs a resource and an attribute");
    }
    return references.attribute(text(parts.get(0), place), text(parts.get(1), place), place);
  }

  private String substitute(Object argument, Place place) {
    if (argument instanceof String pattern) {
      return references.substitute(pattern, Map.of(), place);
    }
    List<?> parts = arguments("Fn::Sub", argument, 2, place);
    Map<String, Object> names = Template.map(resolve(parts.get(1), place));
    return references.substitute(text(parts.get(0), place), names, place);
  }

  private String join(List<?> arguments, Place place) {
    List<String> texts = new ArrayList<>();
    for (Object item : list(arguments.get(1), place)) {
      texts.add(item.toString());
    }
    return String.join(text(arguments.get(0), place), texts);
  }

  private List<Object> split(List<?> arguments, Place place) {
    String separator = text(arguments.get(0), place);
    return List.of(
        (Object[])
            text(arguments.get(1), place).split(java.util.regex.Pattern.quote(separator), -1));
  }

  private Object select(List<?> arguments, Place place) {
    List<?> items = list(arguments.get(1), place);
    int index = Integer.parseInt(text(arguments.get(0), place));
    if (index < 0 || index >= items.size()) {
      throw TemplateException.at(
          place, "!Select " + index + " is outside a list of " + items.size());
    }
    return items.get(index);
  }

  private Object find(List<?> arguments, Place place) {
    String map = text(arguments.get(0), place);
    String first = text(arguments.get(1), place);
    String second = text(arguments.get(2), place);
    Object value = Template.map(Template.map(template.mappings().get(map)).get(first)).get(second);
    if (value == null) {
      throw TemplateException.at(place, "Mappings has no " + String.join(".", map, first, second));
    }
    return value;
  }

  private Object choose(List<?> arguments, Place place) {
    boolean holds = condition(text(arguments.get(0), place), place);
    return resolve(arguments.get(holds ? 1 : 2), place);
  }

  private boolean condition(String name, Place place) {
    Object condition = template.conditions().get(name);
    if (condition == null) {
      throw TemplateException.at(place, "there is no condition " + name);
    }
    return truth(condition, new Place("Conditions", name));
  }

  private boolean truth(Object value, Place place) {
    if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
      throw TemplateException.at(place, "is not a condition");
    }
    String name = map.keySet().iterator().next().toString();
    Object argument = map.values().iterator().next();
    return switch (name) {
      case "Condition" -> condition(text(argument, place), place);
      case "Fn::Equals" -> {
        List<?> sides = arguments(name, argument, 2, place);
        yield resolve(sides.get(0), place)
            .toString()
            .equals(resolve(sides.get(1), place).toString());
      }
      case "Fn::Not" -> !truth(arguments(name, argument, 1, place).get(0), place);
      case "Fn::And" -> ((List<?>) argument).stream().allMatch(item -> truth(item, place));
      case "Fn::Or" -> ((List<?>) argument).stream().anyMatch(item -> truth(item, place));
      default -> throw TemplateException.at(place, name + " is not a condition");
    };
  }

  private String text(Object value, Place place) {
    Object resolved = resolve(value, place);
    if (resolved instanceof Map || resolved instanceof List || resolved == Absent.NO_VALUE) {
      throw TemplateException.at(place, "must be a single value");
    }
    return resolved.toString();
  }

  private List<?> list(Object value, Place place) {
    return resolve(value, place) instanceof List<?> items ? items : fail(place, "must be a list");
  }

  private static List<?> arguments(String name, Object value, int count, Place place) {
    return value instanceof List<?> items && items.size() == count
        ? items
        : fail(place, name + " needs " + count + " arguments");
  }

  private static List<?> fail(Place place, String problem) {
    throw TemplateException.at(place, problem);
  }
}
