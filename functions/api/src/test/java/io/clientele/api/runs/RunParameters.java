package io.clientele.api.runs;

import io.clientele.api.openapi.ParameterSchema;
import java.util.Map;

/** The parameters that name a run. */
public final class RunParameters {
  private RunParameters() {}

  /** By name. */
  public static Map<String, ParameterSchema> all() {
    String published = "A published run, or current, which it is where missing";
    return Map.of(
        "run_id",
        ParameterSchema.pattern("A run", FoundRuns.ULID),
        "run",
        ParameterSchema.text(published),
        "to_run",
        ParameterSchema.text(published),
        "from_run",
        ParameterSchema.text("A published run, that before to_run where missing"));
  }
}
