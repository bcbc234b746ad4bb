package io.clientele.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawLinesTest {
  @TempDir Path folder;

  @Test
  void theLinesOfThePersonAreToldAsTheyStand() throws Exception {
    assertThat(lines("Email;Note\r\newa@x.pl;a \"b\"\r\njan@x.pl;c\r\n\"ewa@x.pl\";d", "2", "4"))
        .isEqualTo(Map.of(2L, "ewa@x.pl;a \"b\"", 4L, "\"ewa@x.pl\";d"));
  }

  @Test
  void aLineThatNamesSomebodyElseIsNotTold() throws Exception {
    assertThat(lines("Email,Note\nnot-ewa@x.pl,a\newa@x.pl,b\n", "2")).isEmpty();
  }

  @Test
  void aRecordOfSeveralLinesIsNotTold() throws Exception {
    assertThat(lines("Email,Note\newa@x.pl,\"a\njan@x.pl,b\"\n", "2")).isEmpty();
  }

  @Test
  void whatIsNoDelimitedTextHasNoLines() throws Exception {
    assertThat(lines("[{\"a\":\n\"ewa@x.pl\",\n\"b\":1}]", "2")).isEmpty();
    assertThat(lines("\uFEFF{\"a\":1}\newa@x.pl\n", "2")).isEmpty();
    assertThat(lines("<table>\newa@x.pl\n", "2")).isEmpty();
  }

  @Test
  void aFileThatIsNotUtf8HasNoLines() throws Exception {
    assertThat(lines("Imię,Email\newa,ewa@x.pl\n", Charset.forName("windows-1250"), "2")).isEmpty();
  }

  private Map<Long, String> lines(String text, String... numbers) throws IOException {
    return lines(text, StandardCharsets.UTF_8, numbers);
  }

  private Map<Long, String> lines(String text, Charset charset, String... numbers)
      throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, text, charset);
    return RawLines.of(file, Set.of(numbers), "ewa@x.pl"::equals);
  }
}
