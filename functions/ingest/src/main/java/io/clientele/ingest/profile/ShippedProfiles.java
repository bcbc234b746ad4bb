package io.clientele.ingest.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The profiles of the product itself; {@code index} lists their files. */
public final class ShippedProfiles {
  private static final String FOLDER = "/profiles/";

  private ShippedProfiles() {}

  public static List<Profile> read() {
    List<Profile> profiles = new ArrayList<>();
    for (String file : text("index").lines().toList()) {
      try {
        profiles.add(ProfileReader.read(text(file)));
      } catch (InvalidProfile e) {
        throw new IllegalStateException(file + ": " + e.getMessage(), e);
      }
    }
    return profiles;
  }

  private static String text(String file) {
    try (InputStream bytes = ShippedProfiles.class.getResourceAsStream(FOLDER + file)) {
      if (bytes == null) {
        throw new IllegalStateException(FOLDER + file + " is missing from the class path");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
