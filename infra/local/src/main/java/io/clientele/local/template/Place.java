package io.clientele.local.template;

/** Where in the template a value stands, for messages: a logical id and a path of properties. */
record Place(String resource, String path) {
  Place property(String name) {
    return new Place(resource, path.isEmpty() ? name : path + "." + name);
  }

  Place item(int index) {
    return new Place(resource, path + "[" + index + "]");
  }
}
