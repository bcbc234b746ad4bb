package io.clientele.generator.export;

import io.clientele.generator.company.Period;
import io.clientele.generator.dirt.DirtLedger;
import io.clientele.generator.random.Streams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What every export needs.
 *
 * @param folder where the files go
 */
public record ExportContext(Path folder, Period period, Streams streams, DirtLedger dirt) {

  DelimitedFile file(String name, DelimitedFormat format, List<String> headers) throws IOException {
    return new DelimitedFile(folder.resolve(name), format, headers);
  }

  TimeOrder timeOrder(String name) throws IOException {
    return new TimeOrder(folder.resolve(".spill-" + name), period);
  }
}
