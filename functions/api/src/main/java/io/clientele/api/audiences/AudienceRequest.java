package io.clientele.api.audiences;

import io.clientele.api.schemes.CustomerLine;
import io.clientele.api.schemes.Scheme;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * An audience that is asked for.
 *
 * @param segments by scheme: a customer is in one of the segments of each
 * @param holdoutShare without trailing zeros
 */
record AudienceRequest(
    String campaignId, SortedMap<Scheme, List<String>> segments, BigDecimal holdoutShare) {

  /** The same for the same request and run, so that asking twice makes one audience. */
  String idIn(String runId) {
    String text =
        String.join("\n", runId, campaignId, segments.toString(), holdoutShare.toPlainString());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  boolean selects(CustomerLine customer) {
    return segments.entrySet().stream()
        .allMatch(
            choice -> {
              String segment = customer.text(choice.getKey().id());
              return segment != null && choice.getValue().contains(segment);
            });
  }
}
