package io.clientele.ingest.rewrite;

/** Ways in which tools quote cells; the last only where no cell needs it. */
enum QuoteStyle {
  ALL('"'),
  MINIMAL('"'),
  TEXTS('"'),
  SINGLE_ALL('\''),
  NONE('"');

  private final char quote;

  QuoteStyle(char quote) {
    this.quote = quote;
  }

  String write(String cell, char delimiter) {
    boolean isNeeded =
        cell.indexOf(delimiter) >= 0
            || cell.indexOf(quote) >= 0
            || cell.indexOf('\n') >= 0
            || cell.indexOf('\r') >= 0;
    boolean isQuoted =
        switch (this) {
          case ALL, SINGLE_ALL -> true;
          case TEXTS -> isNeeded || cell.chars().anyMatch(Character::isLetter);
          case MINIMAL, NONE -> isNeeded;
        };
    String mark = String.valueOf(quote);
    return isQuoted ? mark + cell.replace(mark, mark + mark) + mark : cell;
  }
}
