package io.clientele.local.cli;

import io.clientele.local.Console;
import io.clientele.local.Endpoints;
import io.clientele.local.LocalCloud;
import io.clientele.local.StateDirectory;

/** What a person may want to do with a local cloud that has just started. */
final class Hints {
  private Hints() {}

  static void print(Console console, LocalCloud cloud, StateDirectory directory) {
    Endpoints endpoints = cloud.endpoints();
    console.say("");
    console.say("  Drop an export into the uploads bucket, for example:");
    console.say(
        "    AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_DEFAULT_REGION=%s \\"
            .formatted(endpoints.accessKeyId(), endpoints.secretAccessKey(), endpoints.region()));
    console.say(
        "      aws --endpoint-url %s s3 cp orders.csv s3://%s/"
            .formatted(endpoints.s3(), endpoints.uploadsBucket()));
    console.say(
        "  API           %s/v1/health   (token: ./clientele token)".formatted(endpoints.api()));
    console.say("  All addresses %s".formatted(directory.file("endpoints.json")));
    console.say("  Logs          %s".formatted(directory.logs()));
    console.say("  Stop with Ctrl-C.");
    console.say("");
  }
}
