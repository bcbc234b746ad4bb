package io.clientele.domain.csv;

import java.util.regex.Pattern;

/**
 * Cells of our CSV files as people open them in a spreadsheet program: what it would compute has an
 * apostrophe before it, so that it is shown as it stands. Numbers and telephones stay as they are.
 */
public final class SpreadsheetText {
  private static final String LETTERS = "=@＝＠+＋－-";
  private static final String SUSPICIOUS = LETTERS + "\t\r\n";

  // Where the list separator is a semicolon, as in Poland, a program parts our lines there, and
  // a quote in the middle of its cell is none: a formula may begin after a semicolon or line end.
  private static final String PARTED = "(?<=[;\\t\\r\\n])";
  private static final String UNSEEN = "\\A[\\p{Z}\\p{Cf}\\p{Cc}&&[^\\t\\r\\n]]*";
  private static final String NUMBER = "[\\d .,()%/-]*(?:\\z|[;\\t\\r\\n])";
  private static final String FORMULA = "(?:[=@＝＠]|[+＋－-](?!" + NUMBER + "))";

  private static final Pattern COMPUTED =
      Pattern.compile("(?:" + UNSEEN + "|" + PARTED + ")" + FORMULA + "|\\A[\\t\\r\\n]");
  private static final Pattern MARKED =
      Pattern.compile(
          "\\A'(?=[\\p{Z}\\p{C}]*["
              + LETTERS
              + "]|[\\t\\r\\n])|"
              + PARTED
              + "'(?=["
              + LETTERS
              + "])");

  private SpreadsheetText() {}

  /** The text of a cell with an apostrophe before each place where a formula begins. */
  public static String of(String cell) {
    return cell.chars().anyMatch(letter -> SUSPICIOUS.indexOf(letter) >= 0)
        ? COMPUTED.matcher(cell).replaceAll("'$0")
        : cell;
  }

  /** A cell of such a file without the apostrophes, also those that the text had there itself. */
  public static String unmarked(String cell) {
    return MARKED.matcher(cell).replaceAll("");
  }
}
