package io.clientele.local.cli;

import io.clientele.local.Console;
import io.clientele.local.load.Load;
import io.clientele.local.load.LoadOptions;
import io.clientele.local.load.LoadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele load}: a folder of exports to segments, once. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    // 2 says that something was quarantined.
    exitCodeOnInvalidInput = 1,
    description =
        "Puts every file of a folder into an empty local cloud, makes one run, and writes its tables.")
final class LoadCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder with the exports.")
  private Path folder = Path.of(".");

  @Option(names = "--out", paramLabel = "OUT", description = "Where the tables are written.")
  private @Nullable Path out;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date, or instant, that the run looks from (default: by the data).")
  private @Nullable String asOf;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Settings, profiles and rates, put under config/ in the bucket.")
  private @Nullable Path config;

  @Option(names = "--strict", description = "Exits with 2 when anything is quarantined.")
  private boolean strict;

  @Override
  public Integer call() throws Exception {
    requireFolder(folder);
    requireInstant(asOf);
    if (config != null) {
      requireFolder(config);
    }
    LoadResult result =
        new Load(new LoadOptions(folder, out, asOf, config), new Console(System.out)).run();
    if (!result.published()) {
      return 1;
    }
    return strict && result.anythingQuarantined() ? 2 : 0;
  }

  private static void requireInstant(@Nullable String asOf) throws IOException {
    if (asOf == null) {
      return;
    }
    try {
      if (asOf.indexOf('T') < 0) {
        LocalDate.parse(asOf);
      } else {
        OffsetDateTime.parse(asOf);
      }
    } catch (DateTimeParseException e) {
      throw new IOException(
          "--as-of %s is no date. Write it as 2024-12-31, or as 2024-12-31T00:00:00Z."
              .formatted(asOf),
          e);
    }
  }

  private static void requireFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder + ".");
    }
  }
}
