package io.clientele.local.cli;

import io.clientele.local.CloudOptions;
import io.clientele.local.Console;
import io.clientele.local.Installation;
import io.clientele.local.LocalCloud;
import io.clientele.local.Ports;
import io.clientele.local.StateDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele up}: the whole product on this machine until it is stopped. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the product on this machine and says where its dashboard is.")
final class UpCommand implements Callable<Integer> {
  @Option(names = "--empty", description = "Starts without the sample company.")
  private boolean empty;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      defaultValue = ".local",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path state = Path.of(".local");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "4100",
      description = {
        "The dashboard's port; five more follow it (default: ${DEFAULT-VALUE}).",
        "0 takes any ports that are free."
      })
  private int port;

  @Override
  public Integer call() throws Exception {
    Console console = new Console(System.out);
    Installation installation = Installation.find();
    CountDownLatch stopped = new CountDownLatch(1);
    try (StateDirectory directory = StateDirectory.open(state)) {
      console.say("Starting the local cloud in %s".formatted(directory.folder()));
      LocalCloud cloud =
          LocalCloud.start(
              installation,
              directory,
              Ports.from(port),
              CloudOptions.continuous(),
              sentence -> console.say("  %s".formatted(sentence)),
              Clock.systemUTC());
      Thread stop = Thread.ofPlatform().unstarted(() -> stop(console, cloud, directory, stopped));
      Runtime.getRuntime().addShutdownHook(stop);
      if (!empty) {
        new SampleCompany(installation, directory, console).loadOnce(cloud);
      }
      console.say("ready %s".formatted(cloud.endpoints().dashboard()));
      Hints.print(console, cloud, directory);
      stopped.await();
    }
    return 0;
  }

  private static void stop(
      Console console, LocalCloud cloud, StateDirectory directory, CountDownLatch stopped) {
    console.say("Stopping ...");
    stopped.countDown();
    cloud.close();
    try {
      directory.close();
    } catch (java.io.IOException e) {
      console.say("The state directory was not given back: %s".formatted(e.getMessage()));
    }
    console.say("Stopped; the state is kept.");
  }
}
