package io.clientele.generator.export;

/**
 * Record ids as Salesforce writes them: 15 case-sensitive characters, then three that hold which of
 * them are upper case, so that the 18 are unique without regard to case.
 */
public final class SalesforceId {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String CASE_CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  private static final String INSTANCE = "5gK000";
  private static final int SERIAL_LENGTH = 6;

  private SalesforceId() {}

  /** The id of the record {@code serial} of the object with a key prefix such as {@code 001}. */
  public static String of(String keyPrefix, long serial) {
    char[] digits = new char[SERIAL_LENGTH];
    long rest = serial;
    for (int i = SERIAL_LENGTH - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
      rest /= DIGITS.length();
    }
    return withCaseCodes(keyPrefix + INSTANCE + new String(digits));
  }

  /** The 18 characters of an id of 15. */
  static String withCaseCodes(String id) {
    return id + caseCode(id, 0) + caseCode(id, 5) + caseCode(id, 10);
  }

  static String account(long serial) {
    return of("001", serial);
  }

  static String contact(long serial) {
    return of("003", serial);
  }

  static String opportunity(long serial) {
    return of("006", serial);
  }

  public static String campaign(long serial) {
    return of("701", serial);
  }

  static String campaignMember(long serial) {
    return of("00v", serial);
  }

  static String user(long serial) {
    return of("005", serial);
  }

  private static char caseCode(String id, int start) {
    int code = 0;
    for (int i = 0; i < 5; i++) {
      if (Character.isUpperCase(id.charAt(start + i))) {
        code |= 1 << i;
      }
    }
    return CASE_CODES.charAt(code);
  }
}
