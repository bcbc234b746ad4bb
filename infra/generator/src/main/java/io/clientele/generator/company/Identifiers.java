package io.clientele.generator.company;

import io.clientele.generator.random.Permutation;
import java.text.Normalizer;
import java.util.Locale;

/** Phone numbers, tax numbers and mail addresses that no two customers share. */
final class Identifiers {
  private static final int[] NIP_WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

  private Identifiers() {}

  static String phone(long index, Country country) {
    String digits = digits(Permutation.of(index * 3));
    return country.dialCode()
        + " 6"
        + digits.charAt(0)
        + "0 "
        + digits.substring(1, 4)
        + " "
        + digits.substring(4);
  }

  static String taxNumber(long index, Country country) {
    String digits = digits(Permutation.of(index * 7));
    if (country != Country.PL) {
      return country.name() + "9" + digits;
    }
    for (int office = 52; ; office++) {
      String body = office + digits;
      int check = nipCheck(body);
      // A remainder of 10 is never issued.
      if (check < 10) {
        return body + check;
      }
    }
  }

  static String mailName(String text) {
    String folded =
        Normalizer.normalize(text.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD);
    return folded.replace("ß", "ss").replaceAll("[^A-Za-z0-9-]", "").toLowerCase(Locale.ROOT);
  }

  private static int nipCheck(String body) {
    int sum = 0;
    for (int i = 0; i < NIP_WEIGHTS.length; i++) {
      sum += NIP_WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return sum % 11;
  }

  private static String digits(int number) {
    String text = Integer.toString(number);
    return "0".repeat(7 - text.length()) + text;
  }
}
