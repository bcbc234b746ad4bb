package io.clientele.api.uploads;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of the report of refused rows, which ingest writes. */
record RefusalsForm(String uploadId, List<Map<String, @Nullable Object>> refusals) {}
