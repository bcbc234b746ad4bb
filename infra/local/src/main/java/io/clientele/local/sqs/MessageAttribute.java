package io.clientele.local.sqs;

/**
 * A named value beside a message's body.
 *
 * @param type {@code String}, {@code Number} or {@code Binary}, perhaps with a suffix after a dot
 * @param value text, or base64 where the type is binary
 */
public record MessageAttribute(String type, String value) {
  boolean binary() {
    return type.startsWith("Binary");
  }
}
