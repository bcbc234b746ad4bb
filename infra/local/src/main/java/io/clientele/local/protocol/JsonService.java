package io.clientele.local.protocol;

import java.util.Map;

/**
 * One service behind AWS's JSON protocol.
 *
 * @param target what stands before the dot in {@code X-Amz-Target}, such as {@code AmazonSQS}
 * @param version of the protocol, {@code 1.0} or {@code 1.1}
 * @param operations by the name of the action
 */
public record JsonService(String target, String version, Map<String, Operation> operations) {
  public JsonService {
    operations = Map.copyOf(operations);
  }

  String contentType() {
    return "application/x-amz-json-" + version;
  }
}
