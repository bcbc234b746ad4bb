package io.clientele.local.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele token}: a token for the running local cloud. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Prints a token for the running local cloud.")
final class TokenCommand implements Callable<Integer> {
  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "analyst",
      description = "viewer, analyst, admin, or several with commas (default: ${DEFAULT-VALUE}).")
  private String roles = "analyst";

  @Option(
      names = "--state",
      paramLabel = "DIR",
      defaultValue = ".local",
      description = "The state directory of the local cloud (default: ${DEFAULT-VALUE}).")
  private Path state = Path.of(".local");

  @Override
  public Integer call() throws Exception {
    Path file = state.resolve("endpoints.json");
    if (!Files.exists(file)) {
      throw notRunning();
    }
    Object address = JSON.std.mapFrom(Files.readString(file)).get("token_url");
    HttpResponse<String> answer;
    try (HttpClient client = HttpClient.newHttpClient()) {
      answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "?role=" + roles)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (java.net.ConnectException e) {
      throw notRunning();
    }
    Map<String, Object> body = JSON.std.mapFrom(answer.body());
    if (answer.statusCode() != 200) {
      throw new IOException(String.valueOf(body.get("message")));
    }
    System.out.println(body.get("token"));
    return 0;
  }

  private IOException notRunning() {
    return new IOException(
        "No local cloud is running on %s. Start one with ./clientele up."
            .formatted(state.toAbsolutePath().normalize()));
  }
}
