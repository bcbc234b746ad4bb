package io.clientele.domain.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the figures of the customers of one value of an attribute lie. The value is hashed, so that
 * whatever it is called one knows the key without a list.
 */
public final class SliceKey {
  private static final int BYTES = 8;

  /** As SQL trims: what it holds apart must not be one file. */
  private static final Pattern BLANKS_AROUND = Pattern.compile("^ +| +$");

  private SliceKey() {}

  /** The document of an element; small and large letters, and blanks around, are the same value. */
  public static String document(
      String runId, String scheme, String attribute, String value, String element) {
    return "serving/%s/%s/slices/%s/%s/%s.json"
        .formatted(runId, scheme, attribute, hash(value), element);
  }

  private static String hash(String value) {
    byte[] bytes =
        BLANKS_AROUND
            .matcher(value)
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
