package io.clientele.domain.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final String VALUE =
      "Conversion Error: Could not convert 'ewa@example.com' to INT";

  @Test
  void aFaultIsToldByItsKindAndPlaceAndNeverByWhatItSays() {
    String trace =
        Trace.of(new IOException("no ewa@example.com in ewa.csv", new SQLException(VALUE)));
    assertThat(trace)
        .startsWith("java.io.IOException\n  at io.clientele.domain.fault.TraceTest.")
        .contains("\njava.sql.SQLException, Conversion Error\n  at ")
        .doesNotContain("ewa", "convert");
  }

  @Test
  void theEngineSaysWhatKindOfErrorItIs() {
    assertThat(Trace.kind(new SQLException("model rfm: Out of Memory Error: could not allocate")))
        .isEqualTo("java.sql.SQLException, Out of Memory Error");
    assertThat(Trace.kind(new SQLException("Ewa Error"))).isEqualTo("java.sql.SQLException");
    assertThat(Trace.kind(new IllegalStateException())).endsWith("IllegalStateException");
  }
}
