package io.clientele.generator.company;

import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Monthly rates in PLN: a mean-reverting walk around the rate of the price list, four decimals. */
public final class FxRates {
  public static final List<Currency> FOREIGN =
      List.of(Currency.CZK, Currency.EUR, Currency.GBP, Currency.USD);

  private final Map<Currency, NavigableMap<YearMonth, BigDecimal>> rates =
      new EnumMap<>(Currency.class);

  public FxRates(Streams streams, Period period) {
    YearMonth last = YearMonth.from(period.until());
    for (Currency currency : FOREIGN) {
      Draw draw = streams.of(Purpose.RATES, currency.name().hashCode());
      NavigableMap<YearMonth, BigDecimal> months = new TreeMap<>();
      double deviation = 0;
      YearMonth first = YearMonth.from(period.from()).minusMonths(1);
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        deviation = 0.85 * deviation + 0.012 * draw.gaussian();
        double rate = currency.listRate() * (1 + deviation);
        months.put(month, BigDecimal.valueOf(rate).setScale(4, RoundingMode.HALF_UP));
      }
      rates.put(currency, months);
    }
  }

  public NavigableMap<YearMonth, BigDecimal> of(Currency currency) {
    return Objects.requireNonNull(rates.get(currency));
  }

  /** PLN of an amount in minor units, at the rate of its day. */
  public BigDecimal toPln(long minorUnits, Currency currency, LocalDate day) {
    BigDecimal amount = BigDecimal.valueOf(minorUnits, 2);
    if (currency == Currency.PLN) {
      return amount;
    }
    return amount.multiply(of(currency).floorEntry(YearMonth.from(day)).getValue());
  }
}
