package io.clientele.domain.upload;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The invented company that a team may look at before it brings files of its own. It comes as one
 * archive, which the dashboard sends under a name that no export has.
 */
public final class SampleCompany {
  private static final Pattern KEY =
      Pattern.compile("uploads/[0-9A-Z]{26}/clientele-sample-company\\.zip(/.*)?");

  private SampleCompany() {}

  /** Whether an upload is the archive itself, or a file in it. */
  public static boolean has(Upload upload) {
    return KEY.matcher(upload.object().key()).matches();
  }

  /**
   * The uploads that a run is made of: without the sample company as soon as a row of another
   * upload is accepted, so that invented and real customers are never counted together.
   */
  public static List<Upload> givesWayIn(List<Upload> uploads) {
    return isLeftOutOf(uploads)
        ? uploads.stream().filter(upload -> !has(upload)).toList()
        : List.copyOf(uploads);
  }

  /** Whether a run of these uploads leaves the sample company out, be it among them or not. */
  public static boolean isLeftOutOf(List<Upload> uploads) {
    return uploads.stream().anyMatch(upload -> !has(upload) && upload.rows().accepted() > 0);
  }
}
