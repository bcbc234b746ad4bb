package io.clientele.tests.endtoend;

import io.clientele.generator.GenerateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Loads a sample company once for all the tests that ask for a {@link Load}. */
public final class SampleCompany implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SampleCompany.class);

  /** Who matches both, one and none. */
  private static final String RULES =
      """
      segments:
        - id: big_polish
          name: Big Polish buyers
          name_pl: Duzi polscy klienci
          all:
            - country = PL
            - monetary >= 3000
        - id: frequent
          name: Frequent buyers
          name_pl: Częsti klienci
          all:
            - frequency >= 6
      """;

  /** What was loaded. */
  public record Load(Path folder) implements AutoCloseable {
    /** The exports, and beside them what the generator says of them. */
    public Path company() {
      return folder.resolve("company");
    }

    /** What {@code load --out} wrote. */
    public Path out() {
      return folder.resolve("out");
    }

    @Override
    public void close() throws IOException {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(folder)) {
        files = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Load.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Load.class, key -> load(), Load.class);
  }

  private static Load load() {
    try {
      Load load = new Load(Files.createTempDirectory("sample-company"));
      generate(load.company());
      CommandLine.Result result =
          CommandLine.run(
              load.folder(), "load", load.company().toString(), "--out", load.out().toString());
      if (result.exitCode() != 0) {
        throw new AssertionError(result.output());
      }
      return load;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a sample company was loaded", e);
    }
  }

  private static void generate(Path company) throws IOException {
    int exit =
        new picocli.CommandLine(new GenerateCommand())
            .execute("--customers", "400", "--seed", "11", "--out", company.toString());
    if (exit != 0) {
      throw new AssertionError("no sample company: exit code " + exit);
    }
    Path rules = Files.createDirectories(company.resolve("config").resolve("segments"));
    Files.writeString(rules.resolve("own.yaml"), RULES);
  }
}
