package io.clientele.tests.faults;

import static org.junit.jupiter.api.Assumptions.abort;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.net.URI;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container, which goes with this. */
record LocalStack(LocalStackContainer container) implements AutoCloseable {
  /** The last one that starts without an account. */
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  private static final int PORT = 4566;

  /** Where the image cannot be had, the test that wants it is skipped and says so. */
  static LocalStack start() {
    LocalStackContainer container = new LocalStackContainer(IMAGE);
    container.withServices("s3", "dynamodb", "sqs", "events");
    if (DockerClientFactory.instance().dockerHostIpAddress().equals("localhost")) {
      container.withCreateContainerCmdModifier(
          command -> onLoopback(Objects.requireNonNull(command.getHostConfig())));
    }
    try {
      container.start();
    } catch (ContainerFetchException e) {
      container.close();
      abort("skipped: the image " + IMAGE + " cannot be had: " + e.getMessage());
    }
    return new LocalStack(container);
  }

  private static void onLoopback(HostConfig host) {
    host.withPortBindings(
        new PortBinding(Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(PORT)));
  }

  URI endpoint() {
    return container.getEndpoint();
  }

  @Override
  public void close() {
    container.close();
  }
}
