package io.clientele.local.sqs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What SQS demands of a message before it takes it. */
final class SendRules {
  private static final int LARGEST_MESSAGE = 1 << 20;

  private SendRules() {}

  /** Checks the message and gives its deduplication id: null on a standard queue. */
  static @Nullable String deduplicationId(QueueDefinition queue, SendRequest request) {
    checkBody(request.body());
    if (!queue.fifo()) {
      return null;
    }
    if (request.groupId() == null) {
      throw Errors.missing("The request must contain the parameter MessageGroupId.");
    }
    if (request.delay() != null && request.delay().isPositive()) {
      throw Errors.invalidValue("DelaySeconds of a message is not allowed on a FIFO queue.");
    }
    if (request.deduplicationId() != null) {
      return request.deduplicationId();
    }
    if (!queue.contentBasedDeduplication()) {
      throw Errors.invalidValue(
          "The queue should either have ContentBasedDeduplication enabled or"
              + " MessageDeduplicationId provided explicitly");
    }
    return sha256(request.body());
  }

  private static void checkBody(String body) {
    if (body.isEmpty()) {
      throw Errors.missing("The request must contain the parameter MessageBody.");
    }
    if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST_MESSAGE) {
      throw Errors.invalidValue("A message must be shorter than " + LARGEST_MESSAGE + " bytes.");
    }
    if (!body.codePoints().allMatch(SendRules::allowed)) {
      throw Errors.batch(
          "InvalidMessageContents", "The message contains characters outside the allowed set.");
    }
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
