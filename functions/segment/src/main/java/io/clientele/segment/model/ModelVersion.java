package io.clientele.segment.model;

import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one state of the SQL models from another: a changed model makes a new run due. */
public final class ModelVersion {
  private ModelVersion() {}

  /** 12 hexadecimal digits over the names and the SQL of all models. */
  public static String of(ModelCatalogue catalogue) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Model model : catalogue.models()) {
        digest.update((model.name() + '\n' + model.sql() + '\n').getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
