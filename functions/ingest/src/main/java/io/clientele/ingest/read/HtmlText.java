package io.clientele.ingest.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a web page, which must come to the end of a row every few megabytes. */
final class HtmlText extends FilterReader {
  private static final int HEAD = 1 << 12;
  private static final int MOST = 4 << 20;
  private static final Pattern CHARSET =
      Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Stands for {@link TranscodedInput#FAULT}, which the parser takes for the end. */
  static final char FAULT = '\uFFFE';

  private final Limits limits;
  private long sinceRow;

  private HtmlText(Reader text, Limits limits) {
    super(text);
    this.limits = limits;
  }

  static HtmlText open(Encoding encoding, Path file, Limits limits) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(TranscodedInput.FAULT));
    return new HtmlText(new InputStreamReader(encoding.open(file), decoder), limits);
  }

  /** Where the bytes leave it open which letters they are, the page itself says it. */
  static Encoding encoding(Path file) throws IOException, UnreadableFile {
    Encoding found = Encoding.detect(file);
    boolean isSure = found.bomBytes() > 0 || found.charset().name().startsWith("UTF");
    try (InputStream bytes = Files.newInputStream(file)) {
      Matcher said =
          CHARSET.matcher(new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
      boolean isKnown = !isSure && said.find() && Charset.isSupported(said.group(1));
      return isKnown ? new Encoding(Charset.forName(said.group(1)), 0, found.end(), true) : found;
    }
  }

  /** A row came to its end. */
  void readRow() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c == TranscodedInput.FAULT ? FAULT : c;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(Math.max(n, 0));
    for (int i = offset; i < offset + n; i++) {
      target[i] = target[i] == TranscodedInput.FAULT ? FAULT : target[i];
    }
    return n;
  }

  private void count(int characters) throws BoundedInput.Exceeded {
    sinceRow += characters;
    if (sinceRow > Math.min(MOST, limits.recordBytes())) {
      throw new BoundedInput.Exceeded(new RecordFaults(Dialect.CELLS, limits).recordTooLong(0));
    }
  }
}
