package io.clientele.segment.text;

/**
 * A phrase that was found, so that a sentiment can be explained.
 *
 * @param words as in the text, in lower case without accents
 * @param weight what it adds, after words before it turned it or made it stronger
 */
record Hit(String words, double weight) {}
