package io.clientele.local.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that run the local cloud. */
@Command(
    name = "clientele",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    description = "The product on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {UpCommand.class, LoadCommand.class, TokenCommand.class})
public final class Clientele {
  private Clientele() {}

  /** Exits with 0, with 1 when something failed, with 2 for a wrong call. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Clientele()).setExecutionExceptionHandler(Clientele::explain);
  }

  /** A person gets the message; the stack trace would not help them. */
  private static int explain(
      Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    String message = problem.getMessage();
    command
        .getErr()
        .println(problem instanceof IOException && message != null ? message : problem.toString());
    if (Boolean.getBoolean("clientele.trace")) {
      problem.printStackTrace(command.getErr());
    }
    return 1;
  }
}
