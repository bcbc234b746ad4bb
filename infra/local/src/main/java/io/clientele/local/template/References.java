package io.clientele.local.template;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names stand for: parameters, pseudo parameters and resources. */
final class References {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private final Template template;
  private final Parameters parameters;
  private final Attributes attributes;
  private final Resolver resolver;

  References(Template template, Parameters parameters, Attributes attributes, Resolver resolver) {
    this.template = template;
    this.parameters = parameters;
    this.attributes = attributes;
    this.resolver = resolver;
  }

  Object ref(String name, Place place) {
    Object parameter = parameters.value(name);
    return parameter != null ? parameter : attribute(name, Attributes.REF, place);
  }

  String attribute(String id, String attribute, Place place) {
    Resource resource = template.resources().get(id);
    if (resource == null) {
      throw TemplateException.at(
          place,
          template.parameters().containsKey(id)
              ? "parameter %s has no default; the local cloud sets no value for it".formatted(id)
              : "there is no parameter or resource named " + id);
    }
    String value = attributes.value(resource, attribute, resolver);
    if (value == null) {
      throw TemplateException.at(
          place,
          "%s of %s (%s) is not known on this machine".formatted(attribute, id, resource.type()));
    }
    return value;
  }

  /** {@code ${Name}}, {@code ${Resource.Attribute}} and the literal {@code ${!Name}}. */
  String substitute(String pattern, Map<String, Object> names, Place place) {
    Matcher matcher = VARIABLE.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(2);
      matcher.appendReplacement(
          text,
          Matcher.quoteReplacement(
              matcher.group(1).isEmpty() ? value(name, names, place) : "${" + name + "}"));
    }
    return matcher.appendTail(text).toString();
  }

  private String value(String name, Map<String, Object> names, Place place) {
    Object given = names.get(name);
    if (given != null) {
      return given.toString();
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? ref(name, place).toString()
        : attribute(name.substring(0, dot), name.substring(dot + 1), place);
  }
}
