package io.clientele.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilesTest {
  private static final String LINES =
      """
      {"customer_id":"a\\"1","name":"Ewa"}
      {"customer_id":"b","name":"a\\"1"}
      {"customer_id":"zażółć","name":"Jan"}
      """;

  @Test
  void aBlankedLineLeavesAllOthersWhereTheyWere() throws Exception {
    CustomerLines.Rest rest = CustomerLines.blanked(bytes(LINES), Set.of("a\"1", "zażółć"));
    assertThat(rest.count()).isEqualTo(2);
    assertThat(rest.bytes()).hasSameSizeAs(bytes(LINES));
    String text = new String(rest.bytes(), StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("Ewa", "Jan", "zażółć");
    assertThat(text.indexOf("{\"customer_id\":\"b\""))
        .isEqualTo(LINES.indexOf("{\"customer_id\":\"b\""));
  }

  @Test
  void aLineThatIsLeftOutLeavesTheOthersWhole() throws Exception {
    CustomerLines.Rest rest = CustomerLines.without(bytes(LINES), Set.of("b"));
    assertThat(new String(rest.bytes(), StandardCharsets.UTF_8).lines())
        .containsExactly(LINES.lines().toList().get(0), LINES.lines().toList().get(2));
    assertThat(CustomerLines.without(bytes(LINES), Set.of("c")).bytes()).isEqualTo(bytes(LINES));
  }

  @Test
  void aLineOfNobodyStays() throws Exception {
    byte[] lines = bytes("{\"customer_id\":null,\"text\":\"b\"}\n{\"customer_id\":\"b\"}\n");
    assertThat(
            new String(CustomerLines.blanked(lines, Set.of("b")).bytes(), StandardCharsets.UTF_8))
        .startsWith("{\"customer_id\":null,\"text\":\"b\"}\n  ");
    assertThat(CustomerLines.of(lines, Set.of("b"))).containsExactly("{\"customer_id\":\"b\"}");
  }

  @Test
  void recordsOfAFileOfOursAreReadAsTheyWereWritten() {
    List<List<String>> records =
        List.of(List.of("a", "b,c", "d\"e"), List.of("", "two\nlines", "'=1"));
    assertThat(CsvFile.read(CsvFile.write(records))).isEqualTo(records);
    assertThat(CsvFile.read(bytes("x,y"))).containsExactly(List.of("x", "y"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
