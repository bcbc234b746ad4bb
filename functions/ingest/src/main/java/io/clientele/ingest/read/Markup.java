package io.clientele.ingest.read;

import java.util.Optional;
import java.util.regex.Pattern;

/** Files of tags, which many tools call Excel files. */
final class Markup {
  private static final Pattern BEGINNING = Pattern.compile("\\s*(?:<!--.*?-->\\s*)*<.*", flags());
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*<(?:!doctype html|html)\\b.*", flags());
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:<!--.*?-->\\s*)*<(?:head|meta|title|style|script|body|div|center|font|table|tr)\\b.*<t[rd]\\b.*",
          flags());
  private static final Pattern XML = Pattern.compile("\\s*<\\?xml\\b.*", flags());
  private static final Pattern SPREADSHEET =
      Pattern.compile(
          ".*<(?:\\w+:)?Workbook\\b[^>]*\"urn:schemas-microsoft-com:office:spreadsheet\".*",
          flags());

  private Markup() {}

  /**
   * The kind of a file by its first bytes, empty where it does not begin with a tag.
   *
   * @param head its bytes as characters of one byte
   * @throws UnreadableFile when it is of tags, but no table
   */
  static Optional<FileKind> kind(String head) throws UnreadableFile {
    if (head.startsWith("MIME-Version:")) {
      throw new UnreadableFile(
          "not_text", "This is a web archive (MHTML). " + OfficeFile.SAVE_AGAIN);
    }
    String text = head.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    String plain = text.length() == head.length() ? text : text.replace("\0", "");
    if (!BEGINNING.matcher(plain).matches()) {
      return Optional.empty();
    }
    if (PAGE.matcher(plain).matches() || PART.matcher(plain).matches()) {
      return Optional.of(FileKind.HTML);
    }
    if (!XML.matcher(plain).matches()) {
      return Optional.empty();
    }
    if (SPREADSHEET.matcher(plain).matches()) {
      return Optional.of(FileKind.XML_SPREADSHEET);
    }
    throw new UnreadableFile(
        "not_text", "This is an XML document, not a list. " + FileKind.EXPORT_AGAIN);
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
