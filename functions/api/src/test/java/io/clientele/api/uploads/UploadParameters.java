package io.clientele.api.uploads;

import io.clientele.api.openapi.ParameterSchema;
import io.clientele.domain.upload.UploadStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The parameters of the routes about uploads. */
public final class UploadParameters {
  private UploadParameters() {}

  /** By name. */
  public static Map<String, ParameterSchema> all() {
    return Map.of(
        "upload_id",
        ParameterSchema.pattern("An upload", FoundUploads.ID),
        "status",
        ParameterSchema.words(
            "Only uploads of this status",
            Arrays.stream(UploadStatus.values()).map(UploadStatus::word).toList()),
        "state",
        ParameterSchema.words(
            "Only such cases, any where missing", List.of("any", "open", "closed")));
  }
}
