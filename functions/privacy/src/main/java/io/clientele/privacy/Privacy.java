package io.clientele.privacy;

import java.util.Map;

/** What the function does on request: erase people, or tell what is held on them. */
public record Privacy(Erasing erasing, Exporting exporting) {
  /**
   * Does what a message of the queue asks for.
   *
   * @throws Exception any fault: the message is to come again
   */
  void on(Map<String, Object> message) throws Exception {
    Object exportId = message.get("export_id");
    if (exportId == null) {
      erasing.work(String.valueOf(message.get("erasure_id")));
    } else {
      exporting.work(exportId.toString());
    }
  }
}
