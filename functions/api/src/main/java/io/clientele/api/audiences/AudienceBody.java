package io.clientele.api.audiences;

import io.clientele.api.problem.ProblemException;
import io.clientele.api.schemes.Scheme;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/audiences} has to say.
 *
 * @param campaignId what the campaign is called where its results come back
 * @param segments by scheme: who is exported is in one of the segments of each
 * @param filters by name: a customer has one of the words of each
 * @param holdoutShare a tenth where it is missing
 */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record AudienceBody(
    @Nullable String campaignId,
    @Nullable Map<String, @Nullable List<@Nullable String>> segments,
    @Nullable Map<String, @Nullable List<@Nullable String>> filters,
    @Nullable BigDecimal holdoutShare) {
  static final String EXAMPLE =
      "{\"campaign_id\": \"spring\", \"segments\": {\"rfm\": [\"at_risk\"]}, \"holdout_share\": 0.1}";

  private static final Pattern CAMPAIGN = Pattern.compile("[^\\p{Cntrl}]{1,100}");
  private static final BigDecimal USUAL_SHARE = new BigDecimal("0.1");
  private static final BigDecimal MOST_SHARE = new BigDecimal("0.5");
  private static final int MOST_DECIMALS = 4;
  private static final int MOST_SEGMENTS = 100;
  private static final int MOST_WORDS = 100;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  AudienceRequest request() {
    return new AudienceRequest(knownCampaign(), knownSegments(), knownFilters(), knownShare());
  }

  private String knownCampaign() {
    String known = campaignId == null ? "" : campaignId.strip();
    if (!CAMPAIGN.matcher(known).matches()) {
      throw ProblemException.invalidBody(
          "campaign_id",
          campaignId == null ? "" : campaignId,
          "what the campaign is called, up to 100 characters on one line");
    }
    return known;
  }

  /** Whether there are such segments is for the run to say. */
  private SortedMap<Scheme, List<String>> knownSegments() {
    SortedMap<Scheme, List<String>> known = new TreeMap<>();
    if (segments != null) {
      for (String scheme : segments.keySet()) {
        known.put(Scheme.of(scheme), ids(segments.get(scheme)));
      }
    }
    if (known.isEmpty()) {
      throw invalidSegments();
    }
    return known;
  }

  private List<String> ids(@Nullable List<@Nullable String> ids) {
    if (ids == null || ids.isEmpty() || ids.size() > MOST_SEGMENTS) {
      throw invalidSegments();
    }
    return ids.stream().map(id -> Objects.requireNonNullElse(id, "")).distinct().sorted().toList();
  }

  private ProblemException invalidSegments() {
    return ProblemException.invalidBody(
        "segments",
        segments == null ? "" : segments.toString(),
        "one to %d segment_ids for each scheme that decides, for instance {\"rfm\": [\"at_risk\"]}"
            .formatted(MOST_SEGMENTS));
  }

  private SortedMap<String, List<String>> knownFilters() {
    SortedMap<String, List<String>> known = new TreeMap<>();
    if (filters != null) {
      for (String name : filters.keySet()) {
        known.put(name, words(name, filters.get(name)));
      }
    }
    return known;
  }

  private List<String> words(String name, @Nullable List<@Nullable String> words) {
    boolean isCountry = name.equals("country");
    if (words == null) {
      throw invalidFilter(name, null);
    }
    List<String> known =
        words.stream()
            .map(word -> Objects.requireNonNullElse(word, "").strip())
            .map(word -> isCountry ? word.toUpperCase(Locale.ROOT) : word)
            .distinct()
            .sorted()
            .toList();
    boolean isUsable =
        isCountry ? known.stream().allMatch(COUNTRY.asMatchPredicate()) : !known.contains("");
    if (!AudienceRequest.FIELDS.containsKey(name)
        || known.isEmpty()
        || known.size() > MOST_WORDS
        || !isUsable) {
      throw invalidFilter(name, words);
    }
    return known;
  }

  private static ProblemException invalidFilter(String name, @Nullable Object words) {
    return ProblemException.invalidBody(
        "filters",
        "%s=%s".formatted(name, words),
        "country (ISO codes of two letters), channel, owner or category, each with 1 to %d words, for instance {\"country\": [\"PL\"]}"
            .formatted(MOST_WORDS));
  }

  private BigDecimal knownShare() {
    // Without trailing zeros zero has no exponent, which could make a long text of it.
    BigDecimal share = (holdoutShare == null ? USUAL_SHARE : holdoutShare).stripTrailingZeros();
    if (share.signum() < 0 || share.compareTo(MOST_SHARE) > 0 || share.scale() > MOST_DECIMALS) {
      throw ProblemException.invalidBody(
          "holdout_share",
          share.toString(),
          "a share from 0 to %s with up to %d decimals".formatted(MOST_SHARE, MOST_DECIMALS));
    }
    return share;
  }
}
