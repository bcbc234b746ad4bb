package io.clientele.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How a run's list of members calls a customer. */
final class MemberHash {
  private static final int BYTES = 8;

  private MemberHash() {}

  static String of(String customerId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(customerId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
