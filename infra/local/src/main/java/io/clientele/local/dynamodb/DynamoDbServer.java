package io.clientele.local.dynamodb;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB on 127.0.0.1: AWS's own DynamoDB Local.
 *
 * <p>Its own server listens on every interface and sends telemetry, so only its request handler is
 * used, behind a server of ours. It never deletes expired items, never reports conflicts of
 * transactions, and never leaves items of a batch unprocessed.
 */
public final class DynamoDbServer implements AutoCloseable {
  private static final String NO_CROSS_ORIGIN = "";
  private static final int AUTHORITY_LEVEL = 0;

  private final Server server;
  private final LocalDynamoDBServerHandler handler;

  private DynamoDbServer(Server server, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.handler = handler;
  }

  /**
   * Starts serving, with the tables created that are not there yet.
   *
   * @param directory is made when absent; the data of all regions and keys is in one file there
   * @param port 0 takes a free one
   * @throws IOException when the port is taken or a table cannot be created
   */
  public static DynamoDbServer start(Path directory, int port, List<TableDefinition> tables)
      throws IOException, InterruptedException {
    Path base = Files.createDirectories(directory).toAbsolutePath();
    LocalDynamoDBServerHandler handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(AUTHORITY_LEVEL, false, base.toString(), true, false),
            NO_CROSS_ORIGIN);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException("DynamoDB could not start on port " + port, e);
    }
    DynamoDbServer started = new DynamoDbServer(server, handler);
    new TableCreation(started.endpoint()).create(tables);
    return started;
  }

  public URI endpoint() {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
      handler.close();
    } catch (Exception e) {
      throw new IOException("DynamoDB did not stop", e);
    }
  }
}
