package io.clientele.local.template;

/** What the names and ARNs of one stack are made of. */
public record StackNames(String region, String account, String stack) {
  /** The ARN of a resource of this account and region. */
  public String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
  }
}
