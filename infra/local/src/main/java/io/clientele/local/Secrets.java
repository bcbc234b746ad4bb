package io.clientele.local;

import io.clientele.local.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secrets of the template: made once for a state directory, and kept in it. */
final class Secrets {
  /** CloudFormation's dynamic reference; the name is the last part of the secret's ARN. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\{\\{resolve:secretsmanager:[^}]*?([A-Za-z0-9_-]+)}}");

  private static final int BYTES = 32;

  private final Path folder;

  Secrets(Path folder) {
    this.folder = folder;
  }

  /** Variables with their secrets in them. */
  Map<String, String> resolve(Map<String, String> environment) throws IOException {
    Map<String, String> resolved = new LinkedHashMap<>(environment);
    for (Map.Entry<String, String> variable : resolved.entrySet()) {
      Matcher reference = REFERENCE.matcher(variable.getValue());
      if (reference.matches()) {
        variable.setValue(secret(reference.group(1)));
      }
    }
    return resolved;
  }

  private String secret(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Files.createDirectories(folder);
      PrivateFiles.create(file);
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file);
  }
}
