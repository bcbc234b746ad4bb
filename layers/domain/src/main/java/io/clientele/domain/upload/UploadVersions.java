package io.clientele.domain.upload;

import io.clientele.domain.store.StoredObject;
import java.io.IOException;
import java.util.List;

/** What the uploads bucket holds, whatever the events said. */
public interface UploadVersions {
  /**
   * Every version of every object, overwritten ones too where the bucket keeps them.
   *
   * @throws IOException for faults of the store
   */
  List<StoredObject> all() throws IOException;
}
