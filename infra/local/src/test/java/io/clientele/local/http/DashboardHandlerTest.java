package io.clientele.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardHandlerTest {
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    Path site = Files.createDirectories(folder.resolve("dist/assets")).resolveSibling("");
    Files.writeString(site.resolve("index.html"), "<!doctype html>");
    Files.writeString(site.resolve("assets/app-1a2b.js"), "1");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server = new LocalServer(0);
    server.start(
        new DashboardHandler(
            site,
            server.address(),
            SecurityHeaders.local(
                Map.of(
                    "Content-Security-Policy", "default-src 'none'; connect-src 'self' https://x"),
                List.of("http://127.0.0.1:3")),
            Map.of("api", "http://127.0.0.1:3")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void servesThePageForItselfAndForAddressesWithinIt() throws Exception {
    for (String path : List.of("/", "/index.html", "/segments/champions")) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
      assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
    }
  }

  @Test
  void servesAssetsToBeKept() throws Exception {
    HttpResponse<String> asset = get("/assets/app-1a2b.js");
    assertThat(asset.headers().firstValue("content-type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(asset.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
  }

  @Test
  void letsThePageCallTheApiOnly() throws Exception {
    assertThat(get("/").headers().firstValue("content-security-policy"))
        .contains("default-src 'none'; connect-src 'self' http://127.0.0.1:3");
  }

  @Test
  void saysWhereTheApiIs() throws Exception {
    assertThat(get("/config.json").body()).isEqualTo("{\"api\":\"http://127.0.0.1:3\"}");
  }

  @Test
  void answersNotModified() throws Exception {
    String tag = get("/").headers().firstValue("etag").orElseThrow();
    assertThat(send(request("/").header("If-None-Match", tag)).statusCode()).isEqualTo(304);
  }

  @Test
  void staysWithinItsFolder() throws Exception {
    assertThat(get("/..%2fsecret.txt").statusCode()).isEqualTo(404);
    assertThat(get("/missing.js").statusCode()).isEqualTo(404);
  }

  @Test
  void sendsOtherHostNamesToItsOwnAddress() throws Exception {
    String other = server.address().replace("127.0.0.1", "localhost");
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(other + "/segments")));
    assertThat(answer.headers().firstValue("location")).contains(server.address() + "/segments");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
