package io.clientele.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Refuses the keys that a directory cannot hold as they are.
 *
 * <p>S3 takes any key. Storing {@code a//b} or {@code a/./b} under another name would change data
 * silently, so a key is stored exactly or refused with a reason.
 */
final class KeyRules {
  /** A file name has 255 bytes at most; S3Proxy writes to the name plus a dash and a UUID first. */
  private static final int LONGEST_SEGMENT = 255 - 37;

  private final Path directory;

  KeyRules(Path directory) {
    this.directory = directory;
  }

  void check(String bucket, String key) {
    if (key.indexOf('\0') >= 0) {
      throw refused("InvalidArgument", "A key must not hold the character U+0000.");
    }
    String[] segments =
        (key.endsWith("/") ? key.substring(0, key.length() - 1) : key).split("/", -1);
    Path path = directory.resolve(bucket);
    for (int i = 0; i < segments.length; i++) {
      checkSegment(segments[i]);
      path = path.resolve(segments[i]);
      boolean last = i == segments.length - 1;
      if (!last && Files.isRegularFile(path)) {
        throw refused(
            "InvalidRequest",
            "A part of the key is itself an object; a directory cannot hold both.");
      }
      if (last && key.endsWith("/") && Files.isRegularFile(path)) {
        throw refused(
            "InvalidRequest",
            "There is an object of that name without the slash; a directory cannot hold both.");
      }
      if (last && !key.endsWith("/") && Files.isDirectory(path)) {
        throw refused(
            "InvalidRequest", "There are objects below this key; a directory cannot hold both.");
      }
    }
  }

  void checkMarkerIsEmpty(InputStream body) {
    try {
      if (body.read() >= 0) {
        throw refused(
            "InvalidRequest",
            "A key that ends in a slash is a directory marker and must be empty.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkSegment(String segment) {
    if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
      throw refused(
          "InvalidArgument", "A key must not hold an empty part, '.' or '..' between slashes.");
    }
    if (segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEGMENT) {
      throw refused(
          "KeyTooLongError", "Between slashes a key has at most " + LONGEST_SEGMENT + " bytes.");
    }
  }

  private static AwsServiceException refused(String code, String message) {
    return S3Exception.builder()
        .message(message)
        .statusCode(400)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }
}
