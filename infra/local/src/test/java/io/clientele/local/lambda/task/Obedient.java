package io.clientele.local.lambda.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A function for tests that does what the event says. It is run by the real runtime client. */
public final class Obedient {
  private static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private final List<byte[]> kept = new ArrayList<>();
  private int calls;

  /** Called by the runtime client. */
  public Map<String, Object> handle(Map<String, Object> event) throws InterruptedException {
    calls++;
    if (event.get("Records") instanceof List<?> records) {
      return batch(records);
    }
    switch (String.valueOf(event.get("do"))) {
      case "sleep" -> Thread.sleep(number(event, "milliseconds"));
      case "throw" -> throw new IllegalArgumentException("as you wish");
      case "exit" -> Runtime.getRuntime().halt(3);
      case "allocate" -> allocate(number(event, "mebibytes"));
      default -> {}
    }
    return Map.of(
        "calls",
        calls,
        "pid",
        ProcessHandle.current().pid(),
        "echo",
        event,
        "colour",
        String.valueOf(System.getenv("COLOUR")),
        "temporary",
        System.getProperty("java.io.tmpdir"),
        "library",
        String.valueOf(System.getProperty(LIBRARY)));
  }

  private static Map<String, Object> batch(List<?> records) {
    List<Map<String, String>> failures = new ArrayList<>();
    for (Object item : records) {
      Map<?, ?> message = (Map<?, ?>) item;
      switch (String.valueOf(message.get("body"))) {
        case "fail" ->
            failures.add(Map.of("itemIdentifier", String.valueOf(message.get("messageId"))));
        case "throw" -> throw new IllegalStateException("as you wish");
        case "exit" -> Runtime.getRuntime().halt(3);
        default -> {}
      }
    }
    return Map.of("batchItemFailures", failures);
  }

  private static int number(Map<String, Object> event, String name) {
    return Integer.parseInt(String.valueOf(event.get(name)));
  }

  private void allocate(int mebibytes) {
    for (int i = 0; i < mebibytes; i++) {
      byte[] block = new byte[1 << 20];
      java.util.Arrays.fill(block, (byte) 1);
      kept.add(block);
    }
  }
}
