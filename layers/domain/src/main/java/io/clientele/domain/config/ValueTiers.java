package io.clientele.domain.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the scheme {@code value} cuts the buyers.
 *
 * @param by what the shares are of
 * @param percents whole percents, the tier of the highest value first; 2 to 5 that sum to 100
 */
public record ValueTiers(By by, List<Integer> percents) {
  public static final ValueTiers DEFAULT = new ValueTiers(By.CUSTOMERS, List.of(20, 30, 50));

  /** What a share is of. */
  public enum By {
    CUSTOMERS,
    MONEY;

    /** The word in settings and in {@code run_parameters}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<By> byWord(String word) {
      return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }
  }

  /** Empty where they are no such shares. */
  public static Optional<ValueTiers> of(By by, List<Integer> percents) {
    boolean isCut =
        percents.size() >= 2
            && percents.size() <= 5
            && percents.stream().allMatch(percent -> percent > 0)
            && percents.stream().mapToInt(Integer::intValue).sum() == 100;
    return isCut ? Optional.of(new ValueTiers(by, List.copyOf(percents))) : Optional.empty();
  }
}
