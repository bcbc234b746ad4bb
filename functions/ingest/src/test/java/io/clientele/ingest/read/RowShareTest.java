package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowShareTest {
  @TempDir Path directory = Path.of("");

  @Test
  void aShareHoldsTheRowsBetweenItsBoundsAndNoOthers() throws Exception {
    String first = "2;a;\"b\nc\"\n3;d;e\n";
    Path file = Files.writeString(directory.resolve("rows.csv"), first + "5;f;g\n6;h;\"i;j\"\n");
    long middle = first.getBytes(StandardCharsets.UTF_8).length;

    assertThat(rows(new RowShare(file, ';', 0, middle)))
        .containsExactly(List.of("2", "a", "b\nc"), List.of("3", "d", "e"));
    assertThat(rows(new RowShare(file, ';', middle, Files.size(file))))
        .containsExactly(List.of("5", "f", "g"), List.of("6", "h", "i;j"));
    assertThat(rows(new RowShare(file, ';', middle, middle))).isEmpty();
  }

  private static List<List<String>> rows(RowShare share) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (RecordReader reader = share.open()) {
      while (reader.next()) {
        rows.add(List.of(reader.cells()));
      }
    }
    return rows;
  }
}
