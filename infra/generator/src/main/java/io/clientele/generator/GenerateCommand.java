package io.clientele.generator;

import io.clientele.generator.company.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code clientele generate}: writes a sample company's exports. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Writes the exports of an invented company; equal options give equal bytes.")
public final class GenerateCommand implements Callable<Integer> {
  /** The last day of the history unless told otherwise; never the clock's. */
  static final String LAST_DAY = "2026-06-30";

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private ExtentOption extent = new ExtentOption();

  @Option(names = "--seed", defaultValue = "7", description = "which company (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--out", required = true, description = "the folder to write into")
  private Path out = Path.of(".");

  @Option(
      names = "--until",
      defaultValue = LAST_DAY,
      description = "the last day of the three years of history (${DEFAULT-VALUE})")
  private LocalDate until = LocalDate.parse(LAST_DAY);

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description = "a .zip for the exports as well, to be dropped as one file; settings stay out")
  private @Nullable Path archive;

  private static final class ExtentOption {
    @Option(names = "--customers", description = "how many customers, 1 to 1000000")
    private @Nullable Long customers;

    @Option(
        names = "--order-lines",
        description = "as many customers as give at least so many order lines")
    private @Nullable Long orderLines;
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new GenerateCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    SampleCompany company = new SampleCompany(seed, period());
    SampleCompany.Size size = company.write(out, extent());
    if (archive != null) {
      ExportArchive.write(out, archive);
    }
    PrintWriter console = spec.commandLine().getOut();
    console.printf(
        "%d customers, %d order lines in %s%n", size.customers(), size.orderLines(), out);
    console.flush();
    return 0;
  }

  private Period period() {
    if (until.isBefore(EARLIEST) || until.isAfter(LATEST)) {
      throw refused(
          "--until must be a day from %s to %s, not %s".formatted(EARLIEST, LATEST, until));
    }
    return Period.endingOn(until);
  }

  private Extent extent() {
    Long customers = extent.customers;
    if (customers != null) {
      if (customers < 1 || customers > SampleCompany.MOST_CUSTOMERS) {
        throw refused("--customers must be from 1 to 1000000, not " + customers);
      }
      return new Extent.Customers(customers);
    }
    Long orderLines = extent.orderLines;
    if (orderLines == null || orderLines < 1) {
      throw refused("--order-lines must be at least 1, not " + orderLines);
    }
    return new Extent.OrderLines(orderLines);
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
