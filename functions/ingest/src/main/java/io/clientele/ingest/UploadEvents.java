package io.clientele.ingest;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.event.ProductEvent;
import io.clientele.domain.upload.Upload;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the bus is told about a finished upload; samples are in {@code events/}. */
final class UploadEvents {
  private static final String VERSION = "1";

  private UploadEvents() {}

  static ProductEvent of(Upload upload) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("version", VERSION);
    detail.put("upload_id", upload.uploadId());
    detail.put("bucket", upload.object().bucket());
    detail.put("key", upload.object().key());
    detail.put("status", upload.status().word());
    detail.put("entities", upload.entities().stream().map(Entity::table).toList());
    detail.put("rows_read", upload.rows().read());
    detail.put("rows_accepted", upload.rows().accepted());
    detail.put("rows_duplicate", upload.rows().duplicate());
    detail.put("rows_quarantined", upload.rows().quarantined());
    if (upload.profile() != null) {
      detail.put("profile", upload.profile());
    }
    if (upload.message() != null) {
      detail.put("message", upload.message());
    }
    return new ProductEvent("upload." + upload.status().word(), detail);
  }
}
