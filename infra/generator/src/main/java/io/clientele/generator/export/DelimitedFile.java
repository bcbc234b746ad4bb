package io.clientele.generator.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of delimited text being written. A character that its encoding lacks is an error. */
final class DelimitedFile implements Closeable {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final DelimitedFormat format;
  private final Writer writer;

  DelimitedFile(Path path, DelimitedFormat format, List<String> headers) throws IOException {
    this.format = format;
    Files.createDirectories(path.toAbsolutePath().getParent());
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(path),
                format
                    .charset()
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .onMalformedInput(CodingErrorAction.REPORT)),
            1 << 16);
    if (format.byteOrderMark()) {
      writer.write(BYTE_ORDER_MARK);
    }
    write(headers);
  }

  void write(List<String> cells) throws IOException {
    writeLine(format.line(cells));
  }

  /** A line that is already in this file's form, without its line end. */
  void writeLine(String line) throws IOException {
    writer.write(line);
    writer.write(format.lineEnd());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
