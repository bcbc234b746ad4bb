package io.clientele.domain.audience;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Who is left out of a campaign to measure it by: a customer whose number is below the share. The
 * number is the first 53 bits of SHA-256 over campaign id, line feed and customer id, in UTF-8,
 * divided by 2^53. So a customer is on the same side in every export for the campaign, of whatever
 * run, and a larger share only adds to those left out.
 */
public final class Holdout {
  private static final int BITS = 53;
  private static final double NUMBERS = 1L << BITS;

  private final MessageDigest digest;
  private final byte[] prefix;
  private final double share;

  /** For one thread. */
  public Holdout(String campaignId, BigDecimal share) {
    this.digest = sha256();
    this.prefix = (campaignId + "\n").getBytes(StandardCharsets.UTF_8);
    this.share = share.doubleValue();
  }

  public boolean leavesOut(String customerId) {
    digest.update(prefix);
    byte[] hash = digest.digest(customerId.getBytes(StandardCharsets.UTF_8));
    return (ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS)) / NUMBERS < share;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
