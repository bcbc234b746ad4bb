package io.clientele.tests.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
  @Test
  void recordsEndWhereLinesDoOutsideOfQuotationMarks() {
    assertThat(count("a,b\n1,2\n")).hasValue(2);
    assertThat(count("a,b\r\n1,\"x\ny\"\r\n3,\"say \"\"no\"\"\"")).hasValue(3);
    assertThat(count("a\r1\r\r2")).hasValue(3);
    assertThat(count("")).hasValue(0);
  }

  @Test
  void linesWithNothingInThemAreNone() {
    assertThat(count("a;b\n\n  \n1;2\n\n;;\n")).hasValue(2);
  }

  @Test
  void whatIsNoTextOrLeavesAQuotationMarkOpenIsNotCounted() {
    assertThat(count("a\n\"1\n2\n")).isEmpty();
    assertThat(CsvRecords.count(new byte[] {'a', 0, '\n', 0})).isEmpty();
  }

  @Test
  void packedTextIsCountedAsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("a\n1\n2\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(CsvRecords.count(packed.toByteArray())).hasValue(3);
    assertThat(CsvRecords.count(Arrays.copyOf(packed.toByteArray(), 15))).isEmpty();
  }

  private static OptionalLong count(String text) {
    return CsvRecords.count(text.getBytes(StandardCharsets.UTF_8));
  }
}
