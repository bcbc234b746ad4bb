package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleaningTest {
  private static final String PROFILE =
      """
      profile: test.orders
      description: orders of a test
      header:
        required: [id, customer, day, amount, currency]
        optional: [country, paid, tags, mail]
      entities:
        orders:
          order_id: id
          customer_id: customer
          ordered_at: day
          net_amount: amount
          currency: currency
        customers:
          customer_id: customer
          country: country
          consent_marketing: paid
          preferences: tags
          email: mail
      """;

  private static final List<String> DAYS = List.of("2024-05-01", "2024-02-13", "2024-12-31");
  private static final List<String> AMOUNTS = List.of("1234.50", "-0.99", "1000000");

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
    bench.configure("profiles/test.yaml", PROFILE);
  }

  record Notation(
      String name,
      String charset,
      String delimiter,
      String lineEnd,
      UnaryOperator<String> date,
      UnaryOperator<String> number) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> notations() {
    UnaryOperator<String> same = text -> text;
    UnaryOperator<String> dayFirst = date -> parts(date, "%3$s.%2$s.%1$s");
    UnaryOperator<String> monthFirst = date -> parts(date, "%2$s/%3$s/%1$s");
    UnaryOperator<String> comma = number -> number.replace('.', ',');
    UnaryOperator<String> polish = number -> grouped(number, "\u00A0").replace('.', ',') + " zł";
    return Stream.of(
            new Notation("plain", "UTF-8", ",", "\n", same, same),
            new Notation("Polish", "windows-1250", ";", "\r\n", dayFirst, polish),
            new Notation(
                "German",
                "windows-1252",
                ";",
                "\r\n",
                dayFirst,
                n -> grouped(n, "_").replace('.', ',').replace('_', '.')),
            new Notation(
                "American", "UTF-8", ",", "\r\n", monthFirst, n -> "\"" + grouped(n, ",") + "\""),
            new Notation("Unicode text", "UTF-16", "\t", "\r\n", dayFirst, comma),
            new Notation(
                "compact",
                "UTF-8",
                "|",
                "\r",
                d -> d.replace("-", ""),
                n -> n.startsWith("-") ? "(" + n.substring(1) + ")" : n),
            new Notation("named months", "ISO-8859-2", ";", "\n", CleaningTest::named, same))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("notations")
  void theSameDataGivesTheSameValuesHoweverItIsWritten(Notation notation) throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            notation.delimiter(), "Id", "CUSTOMER", "Day", "Amount", "Currency", "Country"));
    for (int i = 0; i < DAYS.size(); i++) {
      lines.add(
          String.join(
              notation.delimiter(),
              "o" + i,
              "  c" + i + " ",
              notation.date().apply(DAYS.get(i)),
              notation.number().apply(AMOUNTS.get(i)),
              "pln",
              List.of("Poland", "CZE", "Österreich").get(i)));
    }
    String text = String.join(notation.lineEnd(), lines) + notation.lineEnd();
    Upload upload = bench.ingest("orders.csv", text.getBytes(Charset.forName(notation.charset())));
    assertThat(upload.reasons()).as(bench.quarantine(upload)).isEmpty();
    assertThat(
            bench.query(
                "select order_id, o.customer_id, ordered_at, net_amount, currency, country from orders o join customers c on o.line = c.line order by order_id"))
        .containsExactly(
            List.of("o0", "c0", "2024-05-01 00:00:00.0", "1234.5000", "PLN", "PL"),
            List.of("o1", "c1", "2024-02-13 00:00:00.0", "-0.9900", "PLN", "CZ"),
            List.of("o2", "c2", "2024-12-31 00:00:00.0", "1000000.0000", "PLN", "AT"));
  }

  @Test
  void aDateThatNothingSettlesIsQuarantinedNotGuessed() throws Exception {
    Upload upload = orders("1,a,03/04/2024,1.50,PLN", "2,b,05/05/2024,2,PLN");
    assertThat(upload.reasons()).isEqualTo(Map.of("ambiguous_date", 1L));
    assertThat(bench.quarantine(upload)).contains("2,ambiguous_date,day,03/04/2024,1,a,");
  }

  @Test
  void oneRowOfTheColumnSettlesItsOtherDates() throws Exception {
    orders("1,a,03/04/2024,1.50,PLN", "2,b,13/04/2024,2,PLN");
    assertThat(bench.query("select ordered_at from orders order by order_id"))
        .containsExactly(List.of("2024-04-03 00:00:00.0"), List.of("2024-04-13 00:00:00.0"));
  }

  @Test
  void nobodyIsBornInAYearToCome() throws Exception {
    bench.configure(
        "profiles/people.yaml",
        "profile: team.people\nheader: {required: [Person, Born]}\nentities: {customers: {customer_id: Person, birth_date: Born}}\n");
    Upload upload = bench.ingest("people.csv", "Person,Born\n1,12.05.54\n2,30.11.07\n");
    assertThat(upload.repairs()).containsEntry("short_year", 2L);
    assertThat(bench.query("select birth_date from customers order by customer_id"))
        .containsExactly(List.of("1954-05-12"), List.of("2007-11-30"));
  }

  @Test
  void theHalfOfTheDayIsPartOfTheTime() throws Exception {
    orders("1,a,1/22/2024 1:26 PM,1,PLN", "2,b,1/22/2024 12:05 AM,2,PLN");
    assertThat(bench.query("select ordered_at from orders order by order_id"))
        .containsExactly(List.of("2024-01-22 13:26:00.0"), List.of("2024-01-22 00:05:00.0"));
  }

  @Test
  void theTeamsLocaleSettlesWhatTheFileLeavesOpenAndItsZoneTheHour() throws Exception {
    bench.configure("settings.yaml", "locale: pl-PL\ntime_zone: Europe/Warsaw\n");
    Upload upload = orders("1,a,03/04/2024 10:00,1.234,PLN", "2,b,2024-01-03T10:00:00Z,5,PLN");
    assertThat(upload.repairs())
        .containsEntry("date_decoded", 1L)
        .containsEntry("number_marks_removed", 1L)
        .containsEntry("time_zone_applied", 1L);
    assertThat(bench.query("select ordered_at, net_amount from orders order by order_id"))
        .containsExactly(
            List.of("2024-04-03 08:00:00.0", "1234.0000"),
            List.of("2024-01-03 10:00:00.0", "5.0000"));
  }

  @Test
  void aPointThatMayPartThousandsIsQuarantinedUnlessTheColumnSettlesIt() throws Exception {
    assertThat(orders("1,a,2024-05-01,1.234,PLN", "2,b,2024-05-01,7,PLN").reasons())
        .isEqualTo(Map.of("ambiguous_number", 1L));
    assertThat(orders("1,a,2024-05-01,1.234,PLN", "2,b,2024-05-01,7.5,PLN").reasons()).isEmpty();
  }

  @Test
  void aColumnOfBothMarksKeepsWhatIsCertainAndRefusesTheRest() throws Exception {
    Upload upload =
        orders("1,a,2024-05-01,7.5,PLN", "2,b,2024-05-01,\"7,5\",PLN", "3,c,2024-05-01,1.234,PLN");
    assertThat(upload.reasons()).isEqualTo(Map.of("ambiguous_number", 1L));
    assertThat(bench.query("select net_amount from orders order by order_id"))
        .containsExactly(List.of("7.5000"), List.of("7.5000"));
  }

  @Test
  void whatIsNoValueIsRefusedWithItsReason() throws Exception {
    Upload upload =
        orders(
            "1,a,2024-02-30,1,PLN",
            "2,b,2024-05-01,1.2.3,PLN",
            "3,c,2024-05-01,1,dollars",
            "4,d,2024-05-01,1,XPF",
            ",e,2024-05-01,1,PLN",
            "6,f,99/99/2024,1,PLN");
    assertThat(upload.reasons())
        .isEqualTo(
            Map.of(
                "bad_date", 2L,
                "bad_number", 1L,
                "unknown_currency", 1L,
                "missing_rate", 1L,
                "missing_key", 1L));
  }

  @Test
  void wordsForNothingMeanThatThereIsNoValue() throws Exception {
    Upload upload = orders("1,#N/A,N/A,-,NULL", "2,b,2024-05-01,5,PLN");
    assertThat(upload.reasons()).isEmpty();
    assertThat(upload.repairs()).containsEntry("null_word", 4L);
    assertThat(
            bench.query(
                "select customer_id, ordered_at, net_amount, currency from orders where order_id = '1'"))
        .containsExactly(List.of("null", "null", "null", "null"));
    assertThat(bench.query("select customer_id from customers")).containsExactly(List.of("b"));
  }

  @Test
  void aRowWithoutARequiredValueIsRefused() throws Exception {
    bench.configure(
        "profiles/strict.yaml",
        """
        profile: test.sales
        header: {required: [number, amount]}
        entities:
          orders: {order_id: number, net_amount: {from: amount, required: true}}
        """);
    Upload upload = bench.ingest("sales.csv", "number,amount\n1,5\n2,n/a\nTotal,\n");
    assertThat(upload.reasons()).isEqualTo(Map.of("missing_value", 1L, "total_line", 1L));
    assertThat(bench.query("select order_id from orders")).containsExactly(List.of("1"));
  }

  @Test
  void everyRepairIsCountedByKind() throws Exception {
    String row = " 1,\u00A0a\u200B,13.05.2024,\"1,5\",zł,Polska,tak,x; y,Jan@Firma.EXAMPLE";
    String header = "id,customer,day,amount,currency,country,paid,tags,mail";
    Upload upload = bench.ingest("orders.csv", String.join("\n", header, row, ",,,,,,,,", ""));
    assertThat(upload.repairs())
        .isEqualTo(
            Map.of(
                "trimmed", 2L,
                "invisible_removed", 1L,
                "date_decoded", 1L,
                "decimal_comma", 1L,
                "currency_decoded", 1L,
                "country_decoded", 1L,
                "boolean_decoded", 1L,
                "lower_cased", 1L,
                "blank_row", 1L));
    assertThat(
            bench.query(
                "select customer_id, country, consent_marketing, preferences, email from customers"))
        .containsExactly(List.of("a", "PL", "true", "[x, y]", "jan@firma.example"));
  }

  @Test
  void ofAlternativeColumnsTheFirstWithAValueInTheRowCounts() throws Exception {
    bench.configure(
        "profiles/alternatives.yaml",
        """
        profile: test.people
        header: {required: [number, key, label]}
        entities:
          customers: {customer_id: [number, key], name: label}
        """);
    bench.ingest("people.csv", "number,key,label\n7,k1,a\n,k2,b\n");
    assertThat(bench.query("select customer_id from customers order by 1"))
        .containsExactly(List.of("7"), List.of("k2"));
  }

  private Upload orders(String... rows) throws Exception {
    return bench.ingest(
        "orders.csv", "id,customer,day,amount,currency\n" + String.join("\n", rows) + "\n");
  }

  /** More than are looked at before the notation of a column is settled for the first time. */
  private static final int MANY = 6_000;

  @Test
  void whatOnlyTheLastRowTellsOfAColumnHoldsForAllOfThem() throws Exception {
    StringBuilder rows = new StringBuilder("id;customer;day;amount;currency\n");
    for (int i = 0; i < MANY; i++) {
      rows.append("O%d;C1;03/04/2024;1.500;EUR\n".formatted(i));
    }
    rows.append("last;C1;25/04/2024;2.500,50;EUR\n");

    Upload upload = bench.ingest("orders.csv", rows.toString());

    assertThat(upload.rows()).isEqualTo(new RowCounts(MANY + 1L, MANY + 1L, 0, 0));
    assertThat(upload.repairs()).containsEntry("date_decoded", MANY + 1L);
    assertThat(
            bench.query(
                "select distinct cast(ordered_at as date), net_amount from orders where order_id <> 'last'"))
        .containsExactly(List.of("2024-04-03", "1500.0000"));
  }

  private static String parts(String date, String format) {
    return format.formatted((Object[]) date.split("-", -1));
  }

  private static String named(String date) {
    String[] parts = date.split("-", -1);
    String month = List.of("lutego", "May", "Dec").get(List.of("02", "05", "12").indexOf(parts[1]));
    return Integer.parseInt(parts[2]) + " " + month + " " + parts[0];
  }

  private static String grouped(String number, String mark) {
    return number
        .replaceAll("(?<=\\d)(?=(\\d{3})+(\\.|$))", mark)
        .replaceAll("(\\.\\d*)" + mark, "$1");
  }
}
