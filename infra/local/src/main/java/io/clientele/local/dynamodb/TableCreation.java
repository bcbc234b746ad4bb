package io.clientele.local.dynamodb;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Creates the tables that are not there yet. */
final class TableCreation {
  /** DynamoDB Local wants a signature to be there but does not check it. */
  private static final String ANY_SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  private final URI endpoint;

  TableCreation(URI endpoint) {
    this.endpoint = endpoint;
  }

  void create(List<TableDefinition> tables) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (TableDefinition table : tables) {
        create(client, table);
      }
    }
  }

  private void create(HttpClient client, TableDefinition table)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810.CreateTable")
                .header("Authorization", ANY_SIGNATURE)
                .POST(BodyPublishers.ofString(JSON.std.asString(table.request())))
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() != 200 && !response.body().contains("ResourceInUseException")) {
      throw new IOException(
          "DynamoDB did not create table " + table.name() + ": " + response.body());
    }
  }
}
