package io.clientele.domain.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Keyed hashes of identifiers (HMAC-SHA-256): who has the key can ask whether a person is meant;
 * who has not learns nothing, however many addresses they try.
 */
public final class Pseudonyms {
  private static final int BLOCK_BYTES = 64;
  private static final int SHORTEST_KEY = 32;
  private static final byte OUTER = 0x5c;
  private static final byte INNER = 0x36;

  private final byte[] block;

  /**
   * Pseudonyms under one key; those of another key are others.
   *
   * @throws IllegalArgumentException when the key is too short to be a secret
   */
  public Pseudonyms(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the key of pseudonyms has %d bytes, at least %d are expected: see PseudonymKey in template.yaml"
              .formatted(bytes.length, SHORTEST_KEY));
    }
    this.block =
        Arrays.copyOf(bytes.length > BLOCK_BYTES ? sha256(bytes, new byte[0]) : bytes, BLOCK_BYTES);
  }

  /** 64 hexadecimal digits. */
  public String of(Identifier identifier) {
    String text = identifier.kind().word() + Identifier.UNIT_SEPARATOR + identifier.value();
    byte[] inner = sha256(innerBlock(), text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha256(outerBlock(), inner));
  }

  /** What the hash of a text begins with, for engines that have SHA-256 but no HMAC (RFC 2104). */
  public byte[] innerBlock() {
    return padded(INNER);
  }

  /** What the hash of that hash begins with. */
  public byte[] outerBlock() {
    return padded(OUTER);
  }

  private byte[] padded(byte pad) {
    byte[] padded = block.clone();
    for (int i = 0; i < padded.length; i++) {
      padded[i] ^= pad;
    }
    return padded;
  }

  private static byte[] sha256(byte[] first, byte[] second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return digest.digest(second);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
