package io.clientele.domain.upload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One version of one object in the uploads bucket: what an upload is.
 *
 * @param version the version id, or the ETag without quotes where the bucket keeps no versions
 */
public record ObjectVersion(String bucket, String key, String version) {
  /** The same for the same object version, whoever asks: 32 hexadecimal digits. */
  public String uploadId() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {bucket, key, version}) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
