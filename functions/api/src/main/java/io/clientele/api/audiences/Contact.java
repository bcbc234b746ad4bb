package io.clientele.api.audiences;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;

/** A customer as a run lays them out for audiences. */
record Contact(Map<String, Object> fields) {
  static Contact read(String line) throws IOException {
    return new Contact(JSON.std.mapFrom(line));
  }

  String customerId() {
    return text("customer_id");
  }

  String name() {
    return text("name");
  }

  String email() {
    return text("email");
  }

  String phone() {
    return text("phone");
  }

  boolean consents() {
    return Boolean.TRUE.equals(fields.get("consents"));
  }

  boolean canBeReached() {
    return !email().isBlank() || !phone().isBlank();
  }

  private String text(String field) {
    return fields.get(field) instanceof String text ? text : "";
  }
}
