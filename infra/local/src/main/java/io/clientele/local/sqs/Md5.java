package io.clientele.local.sqs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digests that clients check a message by.
 *
 * <p>That of attributes is defined under "Calculating the MD5 message digest for message
 * attributes" in the SQS developer guide: by name, each with its length before it.
 */
final class Md5 {
  private static final byte TEXT = 1;
  private static final byte BINARY = 2;

  private Md5() {}

  static String of(String body) {
    return of(body.getBytes(StandardCharsets.UTF_8));
  }

  static String of(Map<String, MessageAttribute> attributes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TreeMap<>(attributes)
        .forEach(
            (name, attribute) -> {
              write(bytes, name.getBytes(StandardCharsets.UTF_8));
              write(bytes, attribute.type().getBytes(StandardCharsets.UTF_8));
              bytes.write(attribute.binary() ? BINARY : TEXT);
              write(
                  bytes,
                  attribute.binary()
                      ? Base64.getDecoder().decode(attribute.value())
                      : attribute.value().getBytes(StandardCharsets.UTF_8));
            });
    return of(bytes.toByteArray());
  }

  private static void write(ByteArrayOutputStream out, byte[] bytes) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }

  private static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
