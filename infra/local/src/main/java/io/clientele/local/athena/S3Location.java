package io.clientele.local.athena;

import io.clientele.local.protocol.ServiceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in S3: {@code s3://<bucket>/<key>}. */
record S3Location(String bucket, String key) {
  private static final Pattern FORM = Pattern.compile("s3://([^/]+)/?(.*)");

  static S3Location of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw ServiceException.of(
          "InvalidRequestException", "outputLocation is not a valid S3 path: " + text);
    }
    return new S3Location(matcher.group(1), matcher.group(2));
  }

  S3Location file(String name) {
    return new S3Location(
        bucket, key.isEmpty() || key.endsWith("/") ? key + name : key + "/" + name);
  }

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + key;
  }
}
