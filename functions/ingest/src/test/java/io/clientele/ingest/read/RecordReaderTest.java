package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  private static final String TEXT =
      "id,note\r\n1,\"two\r\nlines, and \"\"quotes\"\"\"\r\n2,plain \"text\"\r\n\r\n3,\"\"\r\n";

  @Test
  void readsTheSameWhateverTheSizeOfTheBuffer() throws Exception {
    List<List<String>> expected = read(TEXT, 1 << 16);
    assertThat(expected)
        .containsExactly(
            List.of("id", "note"),
            List.of("1", "two\r\nlines, and \"quotes\""),
            List.of("2", "plain \"text\""),
            List.of(""),
            List.of("3", ""));
    for (int bytes = 1; bytes <= TEXT.length(); bytes++) {
      assertThat(read(TEXT, bytes)).as("buffer of %d bytes", bytes).isEqualTo(expected);
    }
  }

  @Test
  void aCellOfTenMegabytesIsRefusedWithItsPlace() {
    String text = "id,note\n1,a\n2," + "x".repeat(10 << 20) + "\n3,b\n";
    UnreadableFile refusal = catchThrowableOfType(UnreadableFile.class, () -> read(text, 1 << 16));
    assertThat(refusal.reason()).isEqualTo("cell_too_long");
    assertThat(refusal)
        .hasMessage(
            "The cell in column 2 of the record that begins in line 3 is longer than 1,048,576 characters. Often a quotation mark was opened there and never closed. Shorten or correct the cell and upload the file once more.");
  }

  @Test
  void moreColumnsThanAnyListHasAreRefused() {
    UnreadableFile refusal =
        catchThrowableOfType(UnreadableFile.class, () -> read(",".repeat(2_000), 64));
    assertThat(refusal.reason()).isEqualTo("too_many_columns");
  }

  private static List<List<String>> read(String text, int bufferBytes) throws Exception {
    List<List<String>> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Dialect.RFC_4180,
            Limits.STANDARD,
            0,
            new Recovery(0),
            bufferBytes)) {
      while (reader.next()) {
        records.add(List.of(reader.cells()));
      }
    }
    return records;
  }
}
