package io.clientele.api.uploads;

import io.clientele.api.runs.CurrentRun;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.upload.SampleCompany;
import io.clientele.domain.upload.Upload;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which uploads the current run leaves out although they were read: those of the sample company,
 * once there is own data. Nothing of it is kept with the upload, so it holds whichever came first,
 * and no longer when the own data is gone.
 */
@Singleton
final class LeftOut {
  private final CurrentRun current;

  LeftOut(CurrentRun current) {
    this.current = current;
  }

  /** As things stand now, for any number of uploads: the run that leaves one out, else null. */
  Function<Upload, @Nullable String> byRun() {
    @Nullable String runId =
        current.pointer().filter(Pointer::leavesSampleOut).map(Pointer::runId).orElse(null);
    return upload -> isOver(upload) && SampleCompany.has(upload) ? runId : null;
  }

  /** Whether it would be counted, were it somebody's own. */
  private static boolean isOver(Upload upload) {
    return upload.status().isFinal() && !upload.isExpired();
  }
}
