package io.clientele.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports of one local cloud.
 *
 * @param services SQS, EventBridge and Athena
 */
public record Ports(int dashboard, int api, int issuer, int s3, int services, int dynamodb) {
  private static final int COUNT = 6;
  private static final int LARGEST = 65_535;

  /**
   * The dashboard at that port and the others behind it, so that addresses stay the same from start
   * to start; 0 for any ports that are free.
   *
   * @throws IOException naming the port that another program uses, or what is no port
   */
  public static Ports from(int first) throws IOException {
    if (first == 0) {
      return free();
    }
    if (first < 1 || first > LARGEST - COUNT + 1) {
      throw new IOException(
          "%d cannot be the first port. Choose one from 1 to %d with --port, or 0 for any that are free."
              .formatted(first, LARGEST - COUNT + 1));
    }
    List<Integer> ports = new ArrayList<>();
    for (int port = first; port < first + COUNT; port++) {
      try (ServerSocket socket = listen(port)) {
        ports.add(socket.getLocalPort());
      } catch (IOException e) {
        throw new IOException(
            ("Port %d cannot be used (%s); another program, or another local cloud, may have it."
                    + " %d ports in a row are needed, here %d to %d."
                    + " Choose another first port with --port, or --port 0 for any that are free.")
                .formatted(port, e.getMessage(), COUNT, first, first + COUNT - 1),
            e);
      }
    }
    return of(ports);
  }

  /** Any ports that are free. */
  public static Ports free() throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < COUNT; i++) {
        sockets.add(listen(0));
      }
      return of(sockets.stream().map(ServerSocket::getLocalPort).toList());
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  private static Ports of(List<Integer> ports) {
    return new Ports(
        ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5));
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    // A port that an earlier start has just given up is free.
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    return socket;
  }
}
