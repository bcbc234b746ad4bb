package io.clientele.local.s3;

/** The one access key that requests must be signed with (Signature Version 4). */
public record AccessKey(String id, String secret) {
  @Override
  public String toString() {
    return "AccessKey[" + id + "]";
  }
}
