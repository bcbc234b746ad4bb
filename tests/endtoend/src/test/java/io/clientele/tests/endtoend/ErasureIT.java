package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person whose words nothing else has, before and after an erasure, and when files come again.
 */
class ErasureIT {
  private static final String ORDERS =
      "Order ID,Line,Order Date,Status,Customer No,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency\n";

  private static final String CONTACTS =
      "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Lead Status,Create Date,"
          + "Country/Region,City,Original Source,Unsubscribed from all email\n";

  private static final String PEOPLE =
      "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Country Code,Phone,Total Spent,"
          + "Total Orders,Tags\n";

  @TempDir Path folder;

  @Test
  void nothingOfThemIsLeftAndNothingComesBack() throws Exception {
    Path state = folder.resolve("state");
    try (RunningProduct product = RunningProduct.start(state, folder.resolve("output.txt"))) {
      TestIssuer issuer = TestIssuer.of(state, product.token());
      Canaries canaries =
          new Canaries(product, state, "ewa.canary", "601777123", "Canaryowska", "C-CANARY-1");
      Canaries badFiles = new Canaries(product, state, "zofia.canary", "601777999", "Zofiowska");
      Map<String, String> files = files();
      files.putAll(badFiles());
      files.forEach((name, text) -> product.drop(name, text.getBytes(StandardCharsets.UTF_8)));
      String first = published(product, issuer.token("analyst"), files.size());
      assertThat(canaries.inObjects())
          .anyMatch(key -> key.contains("/lake/customers/"))
          .anyMatch(key -> key.contains("/quarantine/"))
          .anyMatch(key -> key.contains("/marts/customers/"))
          .anyMatch(key -> key.contains("/contacts/"))
          .anyMatch(key -> key.endsWith("/customers.ndjson"))
          .anyMatch(key -> key.endsWith("/rfm/comments/total.ndjson"))
          .anyMatch(key -> key.endsWith("people.csv"));
      assertThat(canaries.inLogsAndQueues()).isEmpty();
      assertThat(badFiles.inObjects()).anyMatch(key -> key.contains("/quarantine/"));
      assertThat(badFiles.inLogs()).isEmpty();
      Map<String, Object> audience =
          post(
              product,
              issuer.token("analyst"),
              "/v1/audiences",
              "{\"campaign_id\":\"spring\",\"segments\":{\"rfm\":%s},\"holdout_share\":0}"
                  .formatted(segments(product)));
      assertThat(audience.get("status")).isEqualTo("ready");
      assertThat(canaries.inObjects()).anyMatch(key -> key.contains("/audiences/"));

      String customerId = customerId(product, first);
      assertThat(product.get("/v1/customers/" + customerId).statusCode()).isEqualTo(200);
      String admin = issuer.token("admin");
      SubjectDocument told = SubjectDocument.ask(product, admin, customerId);
      assertThat(told.text()).doesNotContainIgnoringCase("jan@", "Kowalski", "Lee", "nowak");
      assertThat(told.keys()).containsAll(canaries.keysOfObjects());
      assertThat(told.stores())
          .containsExactly(
              "uploads",
              "quarantine",
              "lake",
              "marts",
              "serving",
              "contacts",
              "audiences",
              "athena",
              "exports");
      assertThat(told.text())
          .contains(
              "101,Ewa,Canaryowska,ewa.canary@example.com,yes,PL,+48 601 777 123,10.00,1,vip");
      Map<String, Object> asked =
          post(product, admin, "/v1/erasures", "{\"email\":\"EWA.canary@example.com\"}");
      Map<String, Object> receipt = done(product, admin, asked);

      assertThat(receipt).extracting("erased").asString().contains("lake", "marts", "uploads");
      assertThat(canaries.inObjects()).isEmpty();
      assertThat(canaries.inItems()).isEmpty();
      assertThat(canaries.inLogsAndQueues()).isEmpty();
      assertThat(product.get("/v1/customers/jan%40example.com?run=" + first).statusCode())
          .isEqualTo(200);
      assertThat(product.get("/v1/customers/%s?run=%s".formatted(customerId, first)).statusCode())
          .isEqualTo(404);

      assertThat(moves(product, "")).contains("to_state=erased, to_segment_id=erased, customers=1");

      files.forEach(
          (name, text) -> product.drop("again/" + name, text.getBytes(StandardCharsets.UTF_8)));
      published(product, issuer.token("analyst"), 2 * files.size());
      assertThat(moves(product, "?from_run=" + first))
          .contains("to_state=erased, to_segment_id=erased, customers=1");
      assertThat(canaries.inObjects()).allMatch(key -> key.contains("-uploads-"));
      assertThat(canaries.inItems()).isEmpty();
      assertThat(canaries.inLogsAndQueues()).isEmpty();
      assertThat(badFiles.inLogs()).isEmpty();
      product.stop();
    }
  }

  /** Of hers in a run; the answer of the query stays among the results that are kept. */
  private static String customerId(RunningProduct product, String runId) throws Exception {
    return new Query(product)
        .rows(
            "select customer_id, email from customers where run_id = '%s' and lower(email) like 'ewa.canary%%'"
                .formatted(runId))
        .getLast()
        .getFirst();
  }

  private static String moves(RunningProduct product, String query) throws Exception {
    return String.valueOf(product.json("/v1/schemes/rfm/migration" + query).get("cells"));
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder people = new StringBuilder(PEOPLE);
    people.append(
        "101,Ewa,Canaryowska,ewa.canary@example.com,yes,PL,+48 601 777 123,10.00,1,vip\n");
    people.append("102,Jan,Kowalski,jan@example.com,yes,PL,+48 601 234 568,20.00,1,\n");
    files.put("people.csv", people.toString());
    files.put(
        "contacts.csv",
        CONTACTS
            + "78971951,Ewa,Canaryowska,Ewa.Canary@Example.com,+48 601 777 123,Jo,,New,2021-04-01 17:32,Poland,Kraków,Organic Search,false\n"
            + "78971952,Adam,Lee,lee@example.com,,Jo,,,2021-04-02 17:32,,,Direct Traffic,false\n"
            + "78971953,Ewa,Canaryowska,ewa.canary@example.com,,Jo,,New,no date,Poland,Kraków,Organic Search,false\n");
    StringBuilder orders = new StringBuilder(ORDERS);
    for (int i = 1; i <= 12; i++) {
      orders.append(
          "%d,1,2026-05-%02d,Completed,C%d,S1,Lamp,1,10.00,0.00,10.00,EUR%n"
              .formatted(i, i, i % 4));
    }
    files.put("orders.csv", orders.toString());
    files.put(
        "nps.csv",
        "Data;E-mail;Ocena NPS;Komentarz\n2024-05-01;ewa.canary@example.com;9;bardzo dobrze, Canaryowska\n2024-05-02;jan@example.com;8;nic\n");
    files.put(
        "notes.csv",
        "foo,bar,baz\nCanaryowska,ewa.canary@example.com,x\nNowak,nowak@example.com,y\n");
    return files;
  }

  /** Files of which little or nothing can be read: what they say is in cells, headers and names. */
  private static Map<String, String> badFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "Zofiowska zofia.canary@example.com.csv",
        ORDERS
            + "1,1,zofia.canary,Completed,C1,S1,Lamp,Zofiowska,601777999,zofia.canary,10.00,EUR\n"
            + "2,1,2026-05-01,Zofiowska,C1,S1,Lamp,1,10.00,0.00,10.00,zofia.canary\n");
    files.put("zofia.canary.xlsx", "PK\u0003\u0004 zofia.canary@example.com");
    files.put("header.txt", "Zofiowska,zofia.canary@example.com,601777999\n1,2,3\n4,5,6\n");
    files.put("broken.json", "{\"zofia.canary@example.com\": [{\"Zofiowska\": ");
    return files;
  }

  private static String segments(RunningProduct product) throws Exception {
    Map<String, Object> answer = product.json("/v1/schemes/rfm/segments");
    List<String> ids =
        items(answer).stream()
            .map(item -> String.valueOf(((Map<?, ?>) item).get("segment_id")))
            .toList();
    return JSON.std.asString(
        ids.stream().filter(id -> !id.equals("total") && !id.equals("unassigned")).toList());
  }

  /** The id of a run that was asked for after so many uploads had come to their end. */
  private static String published(RunningProduct product, String token, int uploads)
      throws Exception {
    product.until(
        "/v1/uploads?limit=500",
        answer ->
            items(answer).stream().filter(item -> isFinal((Map<?, ?>) item)).count() == uploads);
    Object runId = post(product, token, "/v1/runs", "{}").get("run_id");
    product.until("/v1/runs/" + runId, run -> "published".equals(run.get("status")));
    return String.valueOf(runId);
  }

  private static List<?> items(Map<String, Object> answer) {
    return (List<?>) Objects.requireNonNull(answer.get("items"));
  }

  private static boolean isFinal(Map<?, ?> upload) {
    return List.of("done", "quarantined", "failed").contains(String.valueOf(upload.get("status")));
  }

  private static Map<String, Object> done(
      RunningProduct product, String token, Map<String, Object> asked) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
    while (true) {
      Map<String, Object> erasure =
          JSON.std.mapFrom(
              product.call("GET", "/v1/erasures/" + asked.get("erasure_id"), token).body());
      if ("done".equals(erasure.get("status"))) {
        return erasure;
      }
      assertThat(Instant.now()).as(erasure::toString).isBefore(deadline);
      Thread.sleep(500);
    }
  }

  private static Map<String, Object> post(
      RunningProduct product, String token, String path, String body) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(product.endpoint("api") + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
    return JSON.std.mapFrom(answer.body());
  }
}
