package io.clientele.ingest.guess;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the header of one column says.
 *
 * @param meanings of its words, in the language of the synonyms
 * @param plain its words as they stand, normalised, each two that follow each other and, behind an
 *     equals sign, all of them
 * @param currency ISO 4217 code that it names, null where it names none
 */
record HeaderWords(Set<String> meanings, Set<String> plain, @Nullable String currency) {
  HeaderWords {
    meanings = Set.copyOf(meanings);
    plain = Set.copyOf(plain);
  }
}
