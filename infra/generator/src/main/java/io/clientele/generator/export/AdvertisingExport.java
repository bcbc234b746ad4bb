package io.clientele.generator.export;

import io.clientele.generator.company.AcquisitionChannel;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was spent on advertising; it grows with the customers that each channel brought. */
public final class AdvertisingExport implements Export {
  private static final List<AcquisitionChannel> CHANNELS =
      Stream.of(AcquisitionChannel.values()).filter(AcquisitionChannel::isPaid).toList();

  private final ExportContext context;
  private final YearMonth first;
  private final int months;
  private final long[][] newCustomers;

  public AdvertisingExport(ExportContext context) {
    this.context = context;
    this.first = YearMonth.from(context.period().from());
    this.months =
        (int) first.until(YearMonth.from(context.period().until()), ChronoUnit.MONTHS) + 1;
    this.newCustomers = new long[CHANNELS.size()][months];
  }

  @Override
  public void write(CustomerRecord record) {
    LocalDate day = record.customer().life().acquiredOn();
    int channel = CHANNELS.indexOf(record.customer().life().channel());
    if (channel >= 0 && context.period().contains(day)) {
      newCustomers[channel][(int) first.until(YearMonth.from(day), ChronoUnit.MONTHS)]++;
    }
  }

  @Override
  public void close() throws IOException {
    List<String> headers =
        List.of(
            "Campaign ID",
            "Campaign",
            "Channel",
            "Purpose",
            "Period Start",
            "Period End",
            "Spend",
            "Currency",
            "Impressions",
            "Clicks");
    try (DelimitedFile file = context.file("ads/spend.csv", DelimitedFormat.PLAIN, headers)) {
      for (int month = 0; month < months; month++) {
        for (int channel = 0; channel < CHANNELS.size(); channel++) {
          file.write(cells(month, channel));
        }
      }
    }
  }

  private List<String> cells(int month, int position) {
    AcquisitionChannel channel = CHANNELS.get(position);
    Draw draw =
        context.streams().of(Purpose.ADVERTISING, (long) month * CHANNELS.size() + position);
    double noise = draw.lognormal(1, 0.12);
    // Some advertising runs even in a month that brings nobody.
    double pln = channel.costPerCustomer() * (newCustomers[position][month] + 0.5) * noise;
    long clicks = Math.round(pln / channel.costPerClick() * draw.lognormal(1, 0.08));
    long impressions = Math.round(clicks / channel.clickRate() * draw.lognormal(1, 0.08));
    YearMonth period = first.plusMonths(month);
    Period history = context.period();
    LocalDate end = period.atEndOfMonth();
    String name = channel.label() + " " + period;
    String id = channel.label().substring(0, 4).toUpperCase(Locale.ROOT) + "-" + period;
    return List.of(
        id,
        name,
        channel.label(),
        "acquisition",
        (month == 0 ? history.from() : period.atDay(1)).toString(),
        (end.isAfter(history.until()) ? history.until() : end).toString(),
        Amounts.point(Math.round(pln * 100)),
        "PLN",
        Long.toString(impressions),
        Long.toString(clicks));
  }
}
