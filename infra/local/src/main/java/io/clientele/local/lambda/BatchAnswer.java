package io.clientele.local.lambda;

import io.clientele.local.sqs.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which messages of a batch a function did not do
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html): all of them when
 * it failed, or when its answer names one that is not there.
 */
final class BatchAnswer {
  private BatchAnswer() {}

  static Set<String> failed(Outcome outcome, List<Message> batch, boolean partialResponses) {
    Set<String> all = batch.stream().map(Message::id).collect(Collectors.toUnmodifiableSet());
    return switch (outcome) {
      case Outcome.Failure _ -> all;
      case Outcome.Success success when partialResponses -> named(success.payload(), all);
      case Outcome.Success _ -> Set.of();
    };
  }

  private static Set<String> named(String payload, Set<String> all) {
    if (!payload.strip().startsWith("{")) {
      return Set.of();
    }
    try {
      Map<String, Object> answer = Json.read(payload.getBytes(StandardCharsets.UTF_8));
      if (!(answer.get("batchItemFailures") instanceof List<?> failures)) {
        return answer.get("batchItemFailures") == null ? Set.of() : all;
      }
      Set<String> ids = new HashSet<>();
      for (Object failure : failures) {
        if (!(failure instanceof Map<?, ?> fields)
            || !(fields.get("itemIdentifier") instanceof String id)
            || !all.contains(id)) {
          return all;
        }
        ids.add(id);
      }
      return ids;
    } catch (IOException e) {
      return all;
    }
  }
}
