package io.clientele.ingest.rewrite;

/** Ways in which tools write a number. */
enum NumberStyle {
  PLAIN("", "."),
  ENGLISH(",", "."),
  ENGLISH_BLANK(" ", "."),
  SWISS("’", "."),
  SWISS_ASCII("'", "."),
  COMMA("", ","),
  GERMAN(".", ","),
  POLISH(" ", ","),
  POLISH_NO_BREAK("\u00A0", ","),
  FRENCH("\u202F", ","),
  PARENTHESES(",", "."),
  TRAILING_MINUS("", ",");

  private final String group;
  private final String decimal;

  NumberStyle(String group, String decimal) {
    this.group = group;
    this.decimal = decimal;
  }

  String write(String number) {
    if (number.isEmpty()) {
      return number;
    }
    boolean isNegative = number.startsWith("-");
    String[] parts = (isNegative ? number.substring(1) : number).split("\\.", -1);
    String whole = parts[0].replaceAll("\\B(?=(\\d{3})+$)", group);
    String text = parts.length == 1 ? whole : whole + decimal + parts[1];
    if (!isNegative) {
      return text;
    }
    return switch (this) {
      case PARENTHESES -> "(" + text + ")";
      case TRAILING_MINUS -> text + "-";
      default -> "-" + text;
    };
  }
}
