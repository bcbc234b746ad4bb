package io.clientele.api.audiences;

import io.clientele.api.schemes.CustomerLine;
import io.clientele.api.schemes.Scheme;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An audience that is asked for.
 *
 * @param segments by scheme: a customer is in one of the segments of each
 * @param filters by name of {@link #FIELDS}: a customer has one of the words of each
 * @param holdoutShare without trailing zeros
 */
record AudienceRequest(
    String campaignId,
    SortedMap<Scheme, List<String>> segments,
    SortedMap<String, List<String>> filters,
    BigDecimal holdoutShare) {

  /** By filter the field that it looks at; a customer has several categories. */
  static final Map<String, String> FIELDS =
      Map.of(
          "country", "country", "channel", "channel", "owner", "owner", "category", "categories");

  /** The same for the same request and run, so that asking twice makes one audience. */
  String idIn(String runId) {
    SortedMap<String, List<String>> words = new TreeMap<>();
    // With their lengths, since a word may hold what would part it from the next.
    filters.forEach(
        (name, list) ->
            words.put(name, list.stream().map(word -> word.length() + ":" + word).toList()));
    String text =
        String.join(
            "\n",
            runId,
            campaignId,
            segments.toString(),
            words.toString(),
            holdoutShare.toPlainString());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  boolean selects(CustomerLine customer) {
    return segments.entrySet().stream().allMatch(choice -> isIn(customer, choice))
        && filters.entrySet().stream()
            .allMatch(filter -> customer.hasOne(field(filter.getKey()), filter.getValue()));
  }

  private static String field(String filter) {
    return FIELDS.getOrDefault(filter, filter);
  }

  private static boolean isIn(CustomerLine customer, Map.Entry<Scheme, List<String>> choice) {
    String segment = customer.text(choice.getKey().id());
    return segment != null && choice.getValue().contains(segment);
  }
}
