package io.clientele.local.load;

import io.clientele.local.ApiClient;
import io.clientele.local.CloudOptions;
import io.clientele.local.Console;
import io.clientele.local.Installation;
import io.clientele.local.LocalCloud;
import io.clientele.local.Ports;
import io.clientele.local.StateDirectory;
import io.clientele.local.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;

/** An empty local cloud, all files of a folder, one run, its tables on disk. */
public final class Load {
  private final LoadOptions options;
  private final Console console;
  private final Stopwatch stopwatch = new Stopwatch();

  /** Prepares; {@link #run} does it. */
  public Load(LoadOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /** Does it all; the state is deleted afterwards. */
  public LoadResult run() throws IOException, InterruptedException {
    LoadFiles files = LoadFiles.of(options);
    if (files.exports().isEmpty()) {
      throw new IOException("There is no file to load in " + options.folder() + ".");
    }
    Path folder = Files.createTempDirectory("clientele-load-");
    try (StateDirectory state = StateDirectory.open(folder)) {
      Thread tidy = Thread.ofPlatform().unstarted(() -> deleteQuietly(folder));
      Runtime.getRuntime().addShutdownHook(tidy);
      try (LocalCloud cloud =
          LocalCloud.start(
              Installation.find(),
              state,
              Ports.free(),
              CloudOptions.onDemand(),
              sentence -> console.say("  %s".formatted(sentence)),
              Clock.systemUTC())) {
        stopwatch.lap("start");
        return load(cloud, files);
      } catch (IOException e) {
        keepLogs(state);
        throw e;
      }
    } finally {
      deleteQuietly(folder);
    }
  }

  private LoadResult load(LocalCloud cloud, LoadFiles files)
      throws IOException, InterruptedException {
    try (ApiClient api = cloud.api()) {
      upload(cloud, files);
      UploadItems uploads = new UploadsWait(cloud, api, console).await(files.exports().keySet());
      stopwatch.lap("ingest");
      Map<String, Object> run = new RunWait(cloud, api, console).run(options.asOf());
      stopwatch.lap("segment");
      // The run settles which rows are duplicates of rows in other uploads.
      UploadItems settled = new UploadItems(api.items("/v1/uploads"));
      Path out = options.out();
      if (out != null) {
        Results results = new Results(out, cloud, api, run, settled);
        results.writeTables();
        stopwatch.lap("write");
        results.writeSummary(stopwatch.seconds());
        console.say("Written to %s".formatted(out.toAbsolutePath().normalize()));
      }
      Summary.print(console, run, settled, stopwatch.seconds(), cloud.usage());
      boolean published = UploadItems.text(run, "status").equals("published");
      return new LoadResult(
          published
              && uploads.count("failed") == 0
              && uploads.finished(files.exports().keySet()) >= files.exports().size(),
          settled.anythingQuarantined());
    }
  }

  private void upload(LocalCloud cloud, LoadFiles files) throws IOException {
    if (!files.leftOut().isEmpty()) {
      console.say("Leaving out, as no exports: %s".formatted(String.join(", ", files.leftOut())));
    }
    try (Uploader uploader = cloud.uploader()) {
      // The settings come first: the exports are read by them.
      uploader.putAll(files.configuration());
      int count = files.exports().size();
      console.say(
          "Uploading %d %s from %s"
              .formatted(count, count == 1 ? "file" : "files", options.folder()));
      uploader.putAll(files.exports());
    }
    stopwatch.lap("upload");
  }

  /** The state is deleted, and with it what the functions said. */
  private void keepLogs(StateDirectory state) throws IOException {
    Path out = options.out();
    if (out == null) {
      return;
    }
    Path target = Files.createDirectories(out.resolve("logs"));
    try (var logs = Files.list(state.logs())) {
      for (Path log : logs.toList()) {
        Files.copy(log, target.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    console.say("The functions' logs are in %s".formatted(target.toAbsolutePath().normalize()));
  }

  private static void deleteQuietly(Path folder) {
    try {
      StateDirectory.delete(folder);
    } catch (IOException e) {
      // A folder of the system's temporary files; nothing reads it any more.
      folder.toFile().deleteOnExit();
    }
  }
}
