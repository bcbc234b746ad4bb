package io.clientele.local.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.clientele.local.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs the tokens of one local cloud, kept in its state directory. */
final class SigningKey {
  private SigningKey() {}

  static RSAKey open(Path file) throws IOException {
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      PrivateFiles.create(file);
      Files.writeString(file, key.toJSONString());
      return key;
    } catch (ParseException | JOSEException e) {
      throw new IOException(
          "The signing key " + file + " is damaged; delete it to get a new one", e);
    }
  }
}
