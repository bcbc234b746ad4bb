package io.clientele.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectDocumentTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenAsItIsFoundIsOneJsonDocument() throws Exception {
    Path file = folder.resolve("document");
    try (SubjectDocument document = SubjectDocument.open(file, Map.of("customer_id", "a\"b"))) {
      document.begin(Store.LAKE);
      document.place(Map.of("key", "lake/a"), List.of("{\"n\":1}", "{\"n\":2}"));
      document.place(Map.of("key", "lake/b"), List.of("[\"x\"]"));
      document.begin(Store.MARTS);
    }
    assertThat(JSON.std.mapFrom(Files.readString(file)))
        .isEqualTo(
            Map.of(
                "customer_id",
                "a\"b",
                "stores",
                List.of(
                    Map.of(
                        "store",
                        "lake",
                        "places",
                        List.of(
                            Map.of(
                                "key",
                                "lake/a",
                                "records",
                                List.of(Map.of("n", 1), Map.of("n", 2))),
                            Map.of("key", "lake/b", "records", List.of(List.of("x"))))),
                    Map.of("store", "marts", "places", List.of())),
                "records",
                3));
  }
}
