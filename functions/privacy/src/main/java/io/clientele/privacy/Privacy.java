package io.clientele.privacy;

import java.util.Map;

/** What the function does: erase people, tell what is held on them, remove what is too old. */
public record Privacy(Erasing erasing, Exporting exporting, Expiring expiring) {
  private static final String EXPIRY = "expiry";

  /**
   * Does what a message of the queue asks for.
   *
   * @throws Exception any fault: the message is to come again
   */
  void on(Map<String, Object> message) throws Exception {
    Object exportId = message.get("export_id");
    if (EXPIRY.equals(message.get("trigger"))) {
      expiring.work();
    } else if (exportId != null) {
      exporting.work(exportId.toString());
    } else {
      erasing.work(String.valueOf(message.get("erasure_id")));
    }
  }
}
