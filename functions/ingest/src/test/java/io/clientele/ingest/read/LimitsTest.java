package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is larger than any list is refused before it takes memory. */
class LimitsTest {
  @TempDir Path directory = Path.of("");

  static Stream<Arguments> gigabytes() {
    return Stream.of(
        Arguments.of("one cell", "a,b", "x", "cell_too_long"),
        Arguments.of("a quote that is never closed", "a,b,\"", "x", "cell_too_long"),
        Arguments.of("many cells", "a,b", "1,", "too_many_columns"),
        Arguments.of("many quoted cells", "a,b", "\"1\",", "too_many_columns"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gigabytes")
  void aGigabyteOfOneRecordIsRefusedAfterAFewMegabytes(
      String kind, String start, String pattern, String reason) throws Exception {
    EndlessInput endless = new EndlessInput(start, pattern);
    try (RecordReader reader = new RecordReader(endless, Dialect.RFC_4180, Limits.STANDARD, 3)) {
      UnreadableFile refusal = catchThrowableOfType(UnreadableFile.class, reader::next);
      assertThat(refusal.reason()).isEqualTo(reason);
    }
    assertThat(endless.bytesRead()).as(kind).isLessThan(20L << 20);
  }

  @Test
  void aRecordOfManyLongCellsIsRefused() throws Exception {
    EndlessInput endless = new EndlessInput("", "x".repeat(10_000) + ",");
    try (RecordReader reader = new RecordReader(endless, Dialect.RFC_4180, Limits.STANDARD)) {
      assertThat(catchThrowableOfType(UnreadableFile.class, reader::next).reason())
          .isEqualTo("record_too_long");
    }
    assertThat(endless.bytesRead()).isLessThan(40L << 20);
  }

  @Test
  void tenThousandColumnsAreRefused() {
    String header = names(10_000, ",");
    UnreadableFile refusal =
        refusal((header + "\n" + header + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(refusal)
        .hasMessage(
            "Line 1 has more than 2,000 columns. Check that the file is a list with one record a line, and export it again.");
  }

  @Test
  void tenThousandColumnsOfASheetOrOfObjectsAreRefused() throws Exception {
    String cells =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "<c><v>" + i + "</v></c>")
            .collect(Collectors.joining());
    byte[] workbook =
        new XlsxBytes().sheet("S", "<row>" + cells + "</row><row>" + cells + "</row>").bytes();
    assertThat(refusal(workbook).reason()).isEqualTo("too_many_columns");
    String members =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"c" + i + "\":1")
            .collect(Collectors.joining(",", "[{", "}]"));
    assertThat(refusal(members.getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo("too_many_columns");
  }

  @Test
  void asManyColumnsAsAllowedAreRead() throws Exception {
    byte[] csv =
        (names(2_000, ",") + "\n" + "1,".repeat(1_999) + "1\n").getBytes(StandardCharsets.UTF_8);
    assertThat(new Tables(directory).read(csv).header()).hasSize(2_000);
    String cells =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "<c t='inlineStr'><is><t>c" + i + "</t></is></c>")
            .collect(Collectors.joining());
    byte[] workbook =
        new XlsxBytes()
            .sheet(
                "S", "<row>" + cells + "</row><row>" + "<c><v>1</v></c>".repeat(2_000) + "</row>")
            .bytes();
    assertThat(new Tables(directory).read(workbook).rows().getFirst()).hasSize(2_001);
  }

  @Test
  void aGzipOfSeveralMembersIsOneText() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part : List.of("id,name\n1,a\n", "2,b\n", "3,c\n")) {
      try (OutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(new Tables(directory).read(bytes.toByteArray()).rows())
        .containsExactly(List.of("2", "1", "a"), List.of("3", "2", "b"), List.of("4", "3", "c"));
  }

  private static String names(int count, String delimiter) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(delimiter));
  }

  private UnreadableFile refusal(byte[] file) {
    return catchThrowableOfType(UnreadableFile.class, () -> new Tables(directory).read(file));
  }
}
