package io.clientele.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clientele.ingest.profile.DateOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrittenDateTest {
  private final WrittenDate date = new WrittenDate();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-29|ISO|2024-02-29T00:00",
        "2024-2-9 7:05|ISO|2024-02-09T07:05",
        "2024-02-29T10:15:30.123456789|ISO|2024-02-29T10:15:30.123456",
        "2024-01-05 24:00|ISO|2024-01-06T00:00",
        "20240229|COMPACT|2024-02-29T00:00",
        "2024.2.29|YMD|2024-02-29T00:00",
        "29.02.2024|DMY|2024-02-29T00:00",
        "29/2/24 12:05 am|DMY|2024-02-29T00:05",
        "2/29/2024 12:05 PM|MDY|2024-02-29T12:05",
        "31.12.99|DMY|1999-12-31T00:00",
        "05-05-2024|SAME|2024-05-05T00:00",
        "5 stycznia 2024|NAMED_DMY|2024-01-05T00:00",
        "05-Jan-2024|NAMED_DMY|2024-01-05T00:00",
        "05-JAN-24|NAMED_DMY|2024-01-05T00:00",
        "04-30-22|MDY|2022-04-30T00:00",
        "3 października 2024 8:30|NAMED_DMY|2024-10-03T08:30",
        "Jan 5, 2024|NAMED_MDY|2024-01-05T00:00",
        "2024-02|MONTH|2024-02-01T00:00",
        "2024/2|MONTH|2024-02-01T00:00",
        "2/2024|MONTH|2024-02-01T00:00",
        "02.2024|MONTH|2024-02-01T00:00",
        "Feb 2024|MONTH|2024-02-01T00:00",
        "Feb-2024|MONTH|2024-02-01T00:00",
        "styczeń 2024|MONTH|2024-01-01T00:00",
        "paź. 2024|MONTH|2024-10-01T00:00",
        "Januar 2024|MONTH|2024-01-01T00:00",
        "Jänner 2024|MONTH|2024-01-01T00:00",
        "März 2024|MONTH|2024-03-01T00:00",
        "Mai 2024|MONTH|2024-05-01T00:00",
        "Okt. 2024|MONTH|2024-10-01T00:00",
        "Dezember 2024|MONTH|2024-12-01T00:00",
        "janvier 2024|MONTH|2024-01-01T00:00",
        "févr. 2024|MONTH|2024-02-01T00:00",
        "mars 2024|MONTH|2024-03-01T00:00",
        "avr. 2024|MONTH|2024-04-01T00:00",
        "juin 2024|MONTH|2024-06-01T00:00",
        "juil. 2024|MONTH|2024-07-01T00:00",
        "août 2024|MONTH|2024-08-01T00:00",
        "déc. 2024|MONTH|2024-12-01T00:00",
        "5. März 2024|NAMED_DMY|2024-03-05T00:00",
        "14 juillet 2024 8:30|NAMED_DMY|2024-07-14T08:30",
        "1 de septiembre de 2026|NAMED_DMY|2026-09-01T00:00",
        "14 ene 2026|NAMED_DMY|2026-01-14T00:00",
        "diciembre 2026|MONTH|2026-12-01T00:00",
        "3/15/2024, 10:05 PM|MDY|2024-03-15T22:05",
        "15.03.2024, 22:05:30|DMY|2024-03-15T22:05:30",
        "Mar 15, 2024, 9:05 am|NAMED_MDY|2024-03-15T09:05",
        "45351|SERIAL|2024-02-29T00:00",
        "45351.75|SERIAL|2024-02-29T18:00"
      })
  void readsADateInEveryNotation(String written, DateShape shape, LocalDateTime value) {
    assertEquals(shape, shape(written));
    assertEquals(value, value(null));
  }

  @Test
  void whereDayAndMonthCouldBeSwappedTheColumnDecides() {
    assertEquals(DateShape.UNSURE, shape("03/04/2024"));

    assertEquals(null, value(null));
    assertEquals(LocalDateTime.parse("2024-04-03T00:00"), value(DateOrder.DMY));
    assertEquals(LocalDateTime.parse("2024-03-04T00:00"), value(DateOrder.MDY));
  }

  @Test
  void aShortYearBetweenDashesNeedsAColumnThatShowsTheMonthInFront() {
    assertEquals(DateShape.DASHED, shape("04-05-22"));

    assertEquals(null, value(null));
    assertEquals(null, value(DateOrder.DMY));
    assertEquals(LocalDateTime.parse("2022-04-05T00:00"), value(DateOrder.MDY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-02-29",
        "2024-13-01",
        "31.04.2024",
        "13/13/2024",
        "1-2-24",
        "2024-01-05 25:00",
        "2024-01-05 10:60",
        "2024-01-05 13:00 PM",
        "1.2.3.4",
        "soon",
        "5 Foo 2024",
        "2024-13",
        "18990101",
        "99999",
        "2024-01-05x",
        "2024-01-05,",
        "2024-01-05,10:00",
        "1/2",
        "12:30",
        "13/2024",
        "2.2024",
        "2024.2",
        "Foo 2024",
        "Jan-24"
      })
  void whatNoCalendarOrClockShowsIsNoDate(String written) {
    shape(written);

    assertEquals(null, value(DateOrder.DMY));
  }

  @Test
  void aMonthAmongOtherDatesIsNoDay() {
    assertEquals(DateShape.MONTH, shape("2024-02"));
    assertEquals(Instants.NONE, date.local(null, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-05T09:05:06Z,0",
    "2024-01-05 09:05 UTC,0",
    "2024-01-05 09:05:06+02:00,7200",
    "2024-01-05 09:05:06 -0530,-19800",
    "2024-01-05T09:05:06+02,7200"
  })
  void anOffsetFromUtcIsTold(String written, int seconds) {
    assertEquals(DateShape.ISO_ZONE, shape(written));
    assertEquals(seconds, date.zoneSeconds());
  }

  @Test
  void ofAnHourThatComesTwiceTheLaterOneCountsAndOneThatIsSkippedGoesOn() {
    shape("2024-10-27 02:30");
    assertEquals(LocalDateTime.parse("2024-10-27T01:30"), inWarsaw());

    shape("2024-03-31 02:30");
    assertEquals(LocalDateTime.parse("2024-03-31T01:30"), inWarsaw());

    shape("2024-07-01 12:00");
    assertEquals(LocalDateTime.parse("2024-07-01T10:00"), inWarsaw());
  }

  private DateShape shape(String written) {
    CellText cell = new CellText();
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    cell.read(bytes, 0, bytes.length);
    date.read(cell);
    return date.shape();
  }

  private @Nullable LocalDateTime value(@Nullable DateOrder order) {
    long local = date.local(order, true);
    long plausible = local == Instants.NONE ? local : Instants.plausible(local);
    return plausible == Instants.NONE ? null : time(plausible);
  }

  private LocalDateTime inWarsaw() {
    return time(Instants.utc(date.local(null, false), Instants.rules("Europe/Warsaw")));
  }

  private static LocalDateTime time(long micros) {
    return LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).plus(micros, ChronoUnit.MICROS);
  }
}
