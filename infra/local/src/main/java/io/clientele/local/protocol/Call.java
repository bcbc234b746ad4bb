package io.clientele.local.protocol;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one request, read by name and type.
 *
 * @param endpoint the address the client reached the service at
 */
public record Call(Map<String, Object> fields, URI endpoint) {

  /** The text of a field that must be there. */
  public String text(String name) {
    String value = optionalText(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  public @Nullable String optionalText(String name) {
    return typed(name, String.class);
  }

  public @Nullable Integer optionalInteger(String name) {
    Number value = typed(name, Number.class);
    return value == null ? null : value.intValue();
  }

  public int integer(String name) {
    Integer value = optionalInteger(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /** A list of objects; empty when absent. */
  public List<Call> calls(String name) {
    return list(name).stream().map(item -> new Call(asObject(name, item), endpoint)).toList();
  }

  /** A list of texts; empty when absent. */
  public List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  /** An object; empty when absent. */
  public Call object(String name) {
    Object value = fields.get(name);
    return new Call(value == null ? Map.of() : asObject(name, value), endpoint);
  }

  private List<?> list(String name) {
    List<?> value = typed(name, List.class);
    return value == null ? List.of() : value;
  }

  private <T> @Nullable T typed(String name, Class<T> type) {
    Object value = fields.get(name);
    if (value != null && !type.isInstance(value)) {
      throw wrongType(name);
    }
    return type.cast(value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asObject(String name, Object value) {
    if (!(value instanceof Map)) {
      throw wrongType(name);
    }
    return (Map<String, Object>) value;
  }

  private static ServiceException missing(String name) {
    return ServiceException.of(
        "MissingParameter", "The request must contain the parameter " + name + ".");
  }

  private static ServiceException wrongType(String name) {
    return ServiceException.of(
        "SerializationException", "The parameter " + name + " has the wrong type.");
  }
}
