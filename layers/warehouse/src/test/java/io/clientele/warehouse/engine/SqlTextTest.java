package io.clientele.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTextTest {
  @Test
  void aLiteralIsItsValueWhateverThatIs() {
    assertThat(SqlText.literal("O'Fallon'); drop table x; --"))
        .isEqualTo("'O''Fallon''); drop table x; --'");
    assertThat(SqlText.literal("a\0'b")).isEqualTo("('a' || chr(0) || '''b')");
  }

  @Test
  void anIdentifierIsItsNameWhateverThatIs() {
    assertThat(SqlText.identifier("x\"; drop table x; --"))
        .isEqualTo("\"x\"\"; drop table x; --\"");
  }
}
