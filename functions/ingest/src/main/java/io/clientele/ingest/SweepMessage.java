package io.clientele.ingest;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;

/** The message of the schedule: {@code {"trigger":"sweep"}}. */
final class SweepMessage {
  private SweepMessage() {}

  static boolean is(String message) {
    try {
      return "sweep".equals(JSON.std.mapFrom(message).get("trigger"));
    } catch (IOException e) {
      return false;
    }
  }
}
