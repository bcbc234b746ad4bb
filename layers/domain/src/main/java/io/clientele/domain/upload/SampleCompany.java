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

  /** The archive itself, or a file in it. */
  static boolean has(String key) {
    return KEY.matcher(key).matches();
  }

  /**
   * The uploads that a run is made of: without the sample company as soon as a row of another
   * upload is accepted, so that invented and real customers are never counted together.
   */
  public static List<Upload> givesWayIn(List<Upload> uploads) {
    List<Upload> own = uploads.stream().filter(upload -> !has(upload.object().key())).toList();
    boolean isFed = own.stream().anyMatch(upload -> upload.rows().accepted() > 0);
    return isFed ? own : List.copyOf(uploads);
  }
}
