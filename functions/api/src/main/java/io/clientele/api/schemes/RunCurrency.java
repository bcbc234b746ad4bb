package io.clientele.api.schemes;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reporting currency of a run, which every element's answer carries. */
@Singleton
final class RunCurrency {
  /** The one field of an element's answer that is asked for. */
  @Serdeable.Deserializable
  record Body(@Nullable String currency) {}

  private final ServingDocuments documents;
  private final JsonMapper json;

  RunCurrency(ServingDocuments documents, JsonMapper json) {
    this.documents = documents;
    this.json = json;
  }

  /** Null where the run has none. */
  @Nullable String of(String runId, Scheme scheme) throws IOException {
    Optional<byte[]> overview = documents.element(runId, scheme, Element.OVERVIEW.word());
    return overview.isEmpty()
        ? null
        : json.readValue(overview.get(), Argument.of(Body.class)).currency();
  }
}
