package io.clientele.local.template;

/** Where the servers of the local cloud answer, each as {@code http://host:port}. */
public record LocalAddresses(String s3, String sqs, String api, String issuer, String dashboard) {
  /** The template gives the dashboard's origin with https; there is no TLS on this machine. */
  String origin(String origin) {
    return origin.equals(dashboard.replace("http://", "https://")) ? dashboard : origin;
  }
}
