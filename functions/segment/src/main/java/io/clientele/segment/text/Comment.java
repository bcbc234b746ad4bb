package io.clientele.segment.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment that was read.
 *
 * @param sentiment none in a language without a lexicon
 * @param topics at least one
 */
record Comment(Language language, @Nullable Sentiment sentiment, List<String> topics) {}
