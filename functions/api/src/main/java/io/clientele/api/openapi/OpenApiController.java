package io.clientele.api.openapi;

import io.clientele.api.answer.KeptAnswers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;

/** The description of this API, which is part of the code. */
@Controller("/v1/openapi.yaml")
final class OpenApiController {
  private static final String DOCUMENT = "/openapi.yaml";

  private final KeptAnswers answers;

  OpenApiController(KeptAnswers answers) {
    this.answers = answers;
  }

  @Operation(
      value = "This document",
      answer = String.class,
      mediaType = "application/yaml",
      also = 304)
  @Get
  HttpResponse<byte[]> document(HttpRequest<?> request) throws IOException {
    try (InputStream document = OpenApiController.class.getResourceAsStream(DOCUMENT)) {
      if (document == null) {
        throw new IllegalStateException(DOCUMENT + " is missing from the class path");
      }
      return answers.ofBytes(request, document.readAllBytes(), KeptAnswers.YAML);
    }
  }
}
