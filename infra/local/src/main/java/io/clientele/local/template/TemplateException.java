package io.clientele.local.template;

import java.io.Serial;

/** A template that the local cloud cannot run; the message names the resource and the property. */
public final class TemplateException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** The message is shown to a person as it is. */
  public TemplateException(String message) {
    super(message);
  }

  static TemplateException at(Place place, String problem) {
    return new TemplateException(
        "template.yaml: %s, %s: %s".formatted(place.resource(), place.path(), problem));
  }
}
