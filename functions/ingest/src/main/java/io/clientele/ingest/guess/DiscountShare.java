package io.clientele.ingest.guess;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The column of a discount that is a share of the price: {@code 0.15} or {@code 15%}. */
final class DiscountShare {
  private static final Pattern SHARE =
      Pattern.compile("0|0?[.,]\\d+|1([.,]0+)?|\\d{1,2}([.,]\\d+)? ?%|100 ?%");
  private static final Pattern NOTHING = Pattern.compile("[0.,]+");

  private DiscountShare() {}

  static OptionalInt of(Sheet sheet) {
    return discounts(sheet)
        .filter(column -> isMeant(sheet, column))
        .filter(
            column ->
                sheet.evidence().get(column).cells().stream().allMatch(SHARE.asMatchPredicate()))
        .findFirst();
  }

  /** A column of discounts of which it is not clear what they are, -1 without one. */
  static int unclear(Sheet sheet) {
    return of(sheet).isPresent()
        ? -1
        : discounts(sheet)
            .filter(column -> sheet.evidence().get(column).share(ValueKind.NUMBER) > 0)
            .filter(
                column ->
                    !sheet.evidence().get(column).cells().stream()
                        .allMatch(NOTHING.asMatchPredicate()))
            .findFirst()
            .orElse(-1);
  }

  private static IntStream discounts(Sheet sheet) {
    return IntStream.range(0, sheet.width())
        .filter(column -> !sheet.nameless().contains(column))
        .filter(column -> sheet.words().get(column).meanings().contains("discount"))
        .filter(column -> !sheet.evidence().get(column).cells().isEmpty());
  }

  /** Something is taken off in some row, and it is no amount. */
  private static boolean isMeant(Sheet sheet, int column) {
    return !sheet.words().get(column).meanings().contains("amount")
        && !sheet.evidence().get(column).cells().stream().allMatch(NOTHING.asMatchPredicate());
  }
}
