package io.clientele.local.load;

import io.clientele.local.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how far a run is, by what it has put into the lake so far. */
final class RunStages {
  private enum Stage {
    ASKED_FOR("asked for"),
    MODELLING("computing its tables"),
    WRITING("writing its tables"),
    DOCUMENTS("writing its documents");

    private final String words;

    Stage(String words) {
      this.words = words;
    }
  }

  private final Path lake;
  private final String runId;
  private final Console console;
  private Stage reached = Stage.ASKED_FOR;

  RunStages(Path lake, String runId, Console console) {
    this.lake = lake;
    this.runId = runId;
    this.console = console;
  }

  /** Says the stage once it has been reached; an attempt from the start does not go back. */
  void look(String status) throws IOException {
    Stage now = stage(status);
    if (now.compareTo(reached) > 0) {
      reached = now;
      console.say("  run %s: %s".formatted(runId, now.words));
    }
  }

  String words() {
    return reached.words;
  }

  private Stage stage(String status) throws IOException {
    if (Files.isDirectory(lake.resolve("serving").resolve(runId))) {
      return Stage.DOCUMENTS;
    }
    if (anyTable()) {
      return Stage.WRITING;
    }
    return status.equals("running") ? Stage.MODELLING : Stage.ASKED_FOR;
  }

  private boolean anyTable() throws IOException {
    Path marts = lake.resolve("marts");
    if (!Files.isDirectory(marts)) {
      return false;
    }
    try (var tables = Files.list(marts)) {
      return tables.anyMatch(table -> Files.isDirectory(table.resolve("run_id=" + runId)));
    }
  }
}
