package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "UTF-8, Łódź",
    "UTF-8, 東京",
    "UTF-8, 😀",
    "UTF-16LE, Łódź",
    "UTF-16BE, Łódź",
    "UTF-16LE, Санкт-Петербург",
    "UTF-16BE, Санкт-Петербург",
    "UTF-16LE, 東京都千代田区",
    "UTF-16BE, 東京都千代田区",
    "UTF-16LE, Ā😀",
    "UTF-32LE, Łódź",
    "UTF-32BE, 東京",
    "UTF-32LE, plain",
    "windows-1250, Łódź",
    "windows-1250, Będzin",
    "windows-1250, Gdańsk",
    "windows-1250, Částka",
    "windows-1250, Dvořák",
    "windows-1250, Győr",
    "windows-1250, Świętokrzyskie",
    "ISO-8859-2, Łódź",
    "ISO-8859-2, Śrem",
    "ISO-8859-2, Ząbki",
    "windows-1252, Köln",
    "windows-1252, Orléans",
    "windows-1252, La Coruña",
    "windows-1252, Père",
    "windows-1252, São Paulo",
    "windows-1252, Søren",
    "windows-1252, Fête",
    "windows-1252, 5 €",
    "x-MacRoman, Orléans",
    "x-MacRoman, Besançon",
    "x-MacCentralEurope, Łódź",
  })
  void oneWordIsEnoughToTellTheEncoding(String encoding, String word) throws Exception {
    String end = encoding.startsWith("x-Mac") ? "\r" : "\r\n";
    String text = "id;name" + end + "1;" + word + end + "2;plain" + end;
    assertThat(rows(text.getBytes(Charset.forName(encoding))))
        .containsExactly(List.of("2", "1", word), List.of("3", "2", "plain"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkIsNoPartOfTheText(String encoding) throws Exception {
    String text = "\uFEFFid;name\n1;Łódź\n";
    assertThat(rows(text.getBytes(Charset.forName(encoding))))
        .containsExactly(List.of("2", "1", "Łódź"));
  }

  @Test
  void rowsWhoseBytesAreNoUtf8AreRefusedByThemselves() throws Exception {
    byte[] file =
        joined("\uFEFFid;name\n1;Łódź\n".getBytes(StandardCharsets.UTF_8), cp1250("2;Gdańsk\n"));
    Tables.Table table = new Tables(directory).read(file);
    assertThat(table.rows()).containsExactly(List.of("2", "1", "Łódź"));
    assertThat(table.refused()).containsExactly(List.of("3", "broken_characters"));
  }

  @Test
  void aMarkOfUtf16OnOtherTextIsRefused() {
    byte[] file = joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, cp1250("id;name\n1;Gdańsk\n"));
    UnreadableFile refusal =
        catchThrowableOfType(UnreadableFile.class, () -> new Tables(directory).read(file));
    assertThat(refusal)
        .hasMessage(
            "The file says at its beginning that its characters are UTF-16LE, which they are not. Export the list again as CSV UTF-8.");
  }

  @Test
  void halfCharactersOfUtf16SpoilTheirRowOnly() throws Exception {
    String text = "\uFEFFid;name\n1;Łódź\n2;xyz\n3;b\n";
    byte[] file = text.getBytes(StandardCharsets.UTF_16LE);
    int place = 2 * text.indexOf("2;") + 4;
    byte[] broken =
        joined(
            java.util.Arrays.copyOf(file, place),
            new byte[] {0, (byte) 0xD8},
            java.util.Arrays.copyOfRange(file, place, file.length));
    Tables.Table table = new Tables(directory).read(broken);
    assertThat(table.rows()).containsExactly(List.of("2", "1", "Łódź"), List.of("4", "3", "b"));
    assertThat(table.refused()).containsExactly(List.of("3", "broken_characters"));
  }

  @Test
  void bytesThatStandForNothingSpoilTheirRowOnly() throws Exception {
    byte[] file =
        joined(
            "id;name\n1;Köln, Orléans, Père\n2;a".getBytes(Charset.forName("windows-1252")),
            new byte[] {(byte) 0x81},
            "b\n3;c\n".getBytes(StandardCharsets.US_ASCII));
    Tables.Table table = new Tables(directory).read(file);
    assertThat(table.rows())
        .containsExactly(List.of("2", "1", "Köln, Orléans, Père"), List.of("4", "3", "c"));
    assertThat(table.refused()).containsExactly(List.of("3", "broken_characters"));
  }

  @ParameterizedTest
  @CsvSource({"0, 500", "26, 1", "26, 128", "0, 70000"})
  void whatFillsTheLastBlockIsNoRow(int filling, int count) throws Exception {
    byte[] end = new byte[count];
    java.util.Arrays.fill(end, (byte) filling);
    byte[] file = joined("id;name\r\n1;a\r\n".getBytes(StandardCharsets.US_ASCII), end);
    Tables.Table table = new Tables(directory).read(file);
    assertThat(table.rows()).containsExactly(List.of("2", "1", "a"));
    assertThat(table.refused()).isEmpty();
  }

  @Test
  void lineEndsOfEveryKindMayBeMixed() throws Exception {
    byte[] file = "id;name\r1;a\n2;b\r\n3;c\r".getBytes(StandardCharsets.US_ASCII);
    assertThat(rows(file))
        .containsExactly(List.of("2", "1", "a"), List.of("3", "2", "b"), List.of("4", "3", "c"));
  }

  @Test
  void zerosWithinTheTextAreNoText() {
    byte[] file = joined("id;name\n1;a\n".getBytes(StandardCharsets.US_ASCII), new byte[3]);
    byte[] both = joined(file, "2;b\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(
            catchThrowableOfType(UnreadableFile.class, () -> new Tables(directory).read(both))
                .reason())
        .isEqualTo("not_text");
  }

  private List<List<String>> rows(byte[] file) throws Exception {
    Tables.Table table = new Tables(directory).read(file);
    assertThat(table.header()).containsExactly("id", "name");
    return table.rows();
  }

  private static byte[] cp1250(String text) {
    return text.getBytes(Charset.forName("windows-1250"));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
