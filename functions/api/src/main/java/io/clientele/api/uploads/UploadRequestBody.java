package io.clientele.api.uploads;

import io.clientele.api.problem.ProblemException;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code POST /v1/uploads} has to say. */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record UploadRequestBody(@Nullable String fileName) {
  private static final Pattern PLAIN = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");

  /** A name without folders, so that it cannot lead to another place of the bucket. */
  String plainFileName() {
    String name = fileName == null ? "" : fileName;
    if (!PLAIN.matcher(name).matches() || name.isBlank() || name.equals(".") || name.equals("..")) {
      throw ProblemException.invalidBody(
          "file_name", name, "the name of a file, up to 200 characters without / or \\");
    }
    return name;
  }
}
