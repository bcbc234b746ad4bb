package io.clientele.local;

import io.clientele.local.protocol.JsonServer;
import io.clientele.local.template.LocalAddresses;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses of the servers, for the template and for the functions. */
final class Addresses {
  private Addresses() {}

  static LocalAddresses of(Ports ports) {
    return new LocalAddresses(
        address(ports.s3()),
        address(ports.services()),
        address(ports.api()),
        address(ports.issuer()),
        address(ports.dashboard()));
  }

  /** What tells the AWS SDK where it is and who it is; on AWS, Lambda sets or implies these. */
  static Map<String, String> environment(Endpoints endpoints, JsonServer services) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_REGION", endpoints.region());
    environment.put("AWS_DEFAULT_REGION", endpoints.region());
    environment.put("AWS_ACCESS_KEY_ID", endpoints.accessKeyId());
    environment.put("AWS_SECRET_ACCESS_KEY", endpoints.secretAccessKey());
    environment.put("AWS_ENDPOINT_URL_S3", endpoints.s3());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoints.dynamodb());
    environment.put("AWS_ENDPOINT_URL_SQS", services.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_EVENTBRIDGE", services.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_ATHENA", endpoints.athena());
    return environment;
  }

  /** An IP address and not a name: the SDK then puts the bucket into the path by itself. */
  private static String address(int port) {
    return "http://127.0.0.1:" + port;
  }
}
