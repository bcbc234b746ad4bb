package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void saysWhatBecameOfAnUpload() {
    assertThat(
            Sentences.of(
                "upload.done",
                Map.of(
                    "key",
                    "shop/orders.csv",
                    "rows_read",
                    9994,
                    "rows_accepted",
                    9990,
                    "rows_duplicate",
                    3,
                    "rows_quarantined",
                    1)))
        .isEqualTo("shop/orders.csv: 9,994 rows read, 9,990 accepted, 3 duplicate, 1 quarantined");
  }

  @Test
  void saysWhyAnUploadIsQuarantined() {
    assertThat(
            Sentences.of(
                "upload.quarantined", Map.of("key", "empty.csv", "message", "The file is empty.")))
        .isEqualTo("empty.csv: quarantined: The file is empty.");
  }
}
