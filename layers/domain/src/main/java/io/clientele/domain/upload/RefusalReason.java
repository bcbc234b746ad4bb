package io.clientele.domain.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every reason that the product itself has for refusing a row or a file. Profiles may name reasons
 * of their own for rows that are no records. The dashboard has words for each in every language.
 */
public enum RefusalReason {
  AMBIGUOUS_DATE(Kind.ROW),
  AMBIGUOUS_NUMBER(Kind.ROW),
  BAD_BOOLEAN(Kind.ROW),
  BAD_DATE(Kind.ROW),
  BAD_NUMBER(Kind.ROW),
  MIXED_UNITS(Kind.ROW),
  UNKNOWN_COUNTRY(Kind.ROW),
  UNKNOWN_CURRENCY(Kind.ROW),
  UNKNOWN_WORD(Kind.ROW),
  OTHER_CURRENCY(Kind.ROW),
  MISSING_KEY(Kind.ROW),
  MISSING_RATE(Kind.ROW),
  MISSING_VALUE(Kind.ROW),
  RAGGED_ROW(Kind.ROW),
  STRAY_QUOTE(Kind.ROW),
  BROKEN_CHARACTERS(Kind.ROW),
  NESTED_LIST(Kind.ROW),
  NO_OBJECT(Kind.ROW),
  DUPLICATE_MEMBER(Kind.ROW),
  ANOTHER_TABLE(Kind.ROW),
  BEFORE_HEADER(Kind.NO_RECORD),
  REPEATED_HEADER(Kind.NO_RECORD),
  TOTAL_LINE(Kind.NO_RECORD),
  FOOTER_LINE(Kind.NO_RECORD),
  DELETED_RECORD(Kind.NO_RECORD),
  TEST_RECORD(Kind.NO_RECORD),
  ERASED(Kind.NO_RECORD),
  NO_PROFILE(Kind.FILE),
  DUPLICATE_HEADER(Kind.FILE),
  EMPTY_FILE(Kind.FILE),
  NOT_TEXT(Kind.FILE),
  WRONG_ENCODING(Kind.FILE),
  UNCLOSED_QUOTE(Kind.FILE),
  CELL_TOO_LONG(Kind.FILE),
  RECORD_TOO_LONG(Kind.FILE),
  TOO_MANY_COLUMNS(Kind.FILE),
  FILE_TOO_LARGE(Kind.FILE),
  BROKEN_JSON(Kind.FILE),
  SEVERAL_LISTS(Kind.FILE),
  BROKEN_PARQUET(Kind.FILE),
  BROKEN_WORKBOOK(Kind.FILE),
  LOCKED_WORKBOOK(Kind.FILE),
  OLD_WORKBOOK(Kind.FILE),
  BROKEN_ARCHIVE(Kind.FILE),
  LOCKED_ARCHIVE(Kind.FILE),
  NESTED_ARCHIVE(Kind.FILE),
  SUSPICIOUS_ARCHIVE(Kind.FILE),
  PACKING_METHOD(Kind.FILE),
  SAME_NAME(Kind.FILE),
  SEVERAL_FILES(Kind.FILE),
  TOO_MANY_MEMBERS(Kind.FILE),
  BAD_NAME(Kind.FILE),
  FOLDER(Kind.FILE),
  VANISHED(Kind.FILE),
  BAD_CONFIGURATION(Kind.FILE);

  /** What is refused, and whether somebody has to do something. */
  public enum Kind {
    /** A record is missing until it is corrected. */
    ROW,
    /** A line that is no record, such as a total: nothing is missing. */
    NO_RECORD,
    /** Mostly the whole file. */
    FILE
  }

  private final Kind kind;

  RefusalReason(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The word in reports and quarantine files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a reason that a profile named. */
  public static Optional<RefusalReason> of(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }
}
