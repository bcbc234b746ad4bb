package io.clientele.local;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.local.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a running local cloud answers, and how to sign: the content of endpoints.json.
 *
 * @param token for the API; may do everything, and is valid for 30 days
 * @param tokenUrl gives tokens of one role
 */
public record Endpoints(
    String dashboard,
    String api,
    String s3,
    String dynamodb,
    String athena,
    String token,
    String tokenUrl,
    String uploadsBucket,
    String region,
    String accessKeyId,
    String secretAccessKey) {
  private static final JSON FORMAT = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

  /** Writes the file in one step, so that nobody reads half of it; it is its owner's alone. */
  void write(Path file) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("dashboard", dashboard);
    fields.put("api", api);
    fields.put("s3", s3);
    fields.put("dynamodb", dynamodb);
    fields.put("athena", athena);
    fields.put("token", token);
    fields.put("token_url", tokenUrl);
    fields.put("uploads_bucket", uploadsBucket);
    fields.put("region", region);
    fields.put("access_key_id", accessKeyId);
    fields.put("secret_access_key", secretAccessKey);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    PrivateFiles.create(draft);
    Files.writeString(draft, FORMAT.asString(fields) + System.lineSeparator());
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
