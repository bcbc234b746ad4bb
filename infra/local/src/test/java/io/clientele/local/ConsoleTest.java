package io.clientele.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final Console console = new Console(new PrintStream(shown, true, UTF_8));

  @Test
  void aNameCommandsNoTerminalAndBeginsNoLine() {
    console.say("\u001b[2J\u009bx.csv: done\nready\r\u202egnp.exe");
    assertThat(shown.toString(UTF_8))
        .isEqualTo(
            "\\u001b[2J\\u009bx.csv: done\\u000aready\\u000d\\u202egnp.exe"
                + System.lineSeparator());
  }

  @Test
  void lettersOfAnyLanguageAreShownAsTheyAre() {
    console.say("zażółć 👨‍👩‍👧 \\.csv");
    assertThat(shown.toString(UTF_8)).isEqualTo("zażółć 👨‍👩‍👧 \\.csv" + System.lineSeparator());
  }
}
