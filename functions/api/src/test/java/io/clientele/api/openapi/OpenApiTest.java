package io.clientele.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ApiHandler;
import io.clientele.api.support.Api;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final Pattern REFERENCE = Pattern.compile("\\{\\$ref=([^}]*)}");

  @Test
  void theKeptCopyIsWhatTheCodeSays() throws IOException {
    String generated = OpenApiDocument.yaml(generated());
    Path written = Path.of("target", "openapi.yaml");
    Files.createDirectories(Path.of("target"));
    Files.writeString(written, generated);
    assertThat(kept())
        .as(
            "functions/api/src/main/resources/openapi.yaml is not what the code says any more."
                + " To renew it, copy functions/api/target/openapi.yaml over it and read the"
                + " difference: clients hold on to it.")
        .isEqualTo(generated);
  }

  @Test
  void theApiAnswersTheKeptCopy() throws IOException {
    try (Api api = new Api()) {
      var answer = api.get("/v1/openapi.yaml");
      assertThat(answer.body()).isEqualTo(kept());
      assertThat(answer.header("content-type")).startsWith("application/yaml");
    }
  }

  @Test
  void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
    Map<String, Object> document = generated();
    Matcher references = REFERENCE.matcher(document.toString());
    Set<String> used = new HashSet<>();
    while (references.find()) {
      used.add(references.group(1));
      assertThat(at(document, references.group(1))).as(references.group(1)).isNotNull();
    }
    assertThat(used)
        .containsAll(
            ((Map<?, ?>) at(document, "#/components/schemas"))
                .keySet().stream().map(name -> "#/components/schemas/" + name).toList());
  }

  @Test
  void everyOperationHasItsOwnIdASuccessAndAFormForErrors() {
    List<Object> ids = new ArrayList<>();
    for (Object path : ((Map<?, ?>) at(generated(), "#/paths")).values()) {
      for (Object operation : ((Map<?, ?>) path).values()) {
        Map<?, ?> fields = (Map<?, ?>) operation;
        ids.add(fields.get("operationId"));
        Map<?, ?> responses = Objects.requireNonNull((Map<?, ?>) fields.get("responses"));
        assertThat(responses.keySet().toString()).contains("20", "default");
      }
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
  }

  private static Object at(Map<String, Object> document, String reference) {
    Object place = document;
    for (String name : reference.substring(2).split("/", -1)) {
      place = Objects.requireNonNull(((Map<?, ?>) place).get(name), reference);
    }
    return place;
  }

  private static Map<String, Object> generated() {
    try (ApplicationContext context = ApiHandler.contextBuilder().build().start()) {
      return OpenApiDocument.of(context);
    }
  }

  private static String kept() throws IOException {
    try (var document = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
      return document == null ? "" : new String(document.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
