package io.clientele.api.schemes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote with an answer to a survey, or alone.
 *
 * @param customerId null where nobody is named
 * @param month the month of {@code answeredAt} in the reporting time zone, such as {@code 2024-01};
 *     also null in a run from before comments had one
 * @param kind {@code nps}, {@code csat}, {@code rating}, {@code ticket} or {@code comment}
 * @param score null where none was given; on a scale up to {@code scaleMax}
 * @param npsGroup {@code promoter}, {@code passive} or {@code detractor}, null of other kinds
 * @param sentiment {@code positive}, {@code neutral} or {@code negative}, null where its language
 *     has no lexicon
 * @param text the first thousand characters
 * @param isCut whether there are more
 * @param source the profile that the row was read with
 */
record CommentForm(
    @Nullable String customerId,
    @Nullable String customerName,
    String feedbackId,
    @Nullable Instant answeredAt,
    @Nullable String month,
    String kind,
    @Nullable Double score,
    @Nullable Double scaleMax,
    @Nullable String npsGroup,
    @Nullable String sentiment,
    String language,
    List<String> topics,
    String text,
    boolean isCut,
    @Nullable String source) {}
