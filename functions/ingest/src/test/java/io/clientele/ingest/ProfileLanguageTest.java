package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLanguageTest {
  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void aShortSalesforceIdGetsItsSuffixSoThatBothFormsAreOneRecord() throws Exception {
    profile(
        "header: {required: [key, label]}",
        "entities: {customers: {customer_id: {from: key, id: salesforce}, name: label}}");
    ingest(
        "key,label",
        "001Ec00000GGw3i,short",
        "001Ec00000GGw3iIAD,long",
        "001Ec00000GINb1,case",
        "ACME-1,other");
    assertThat(bench.query("select customer_id, name from customers order by line"))
        .containsExactly(
            List.of("001Ec00000GGw3iIAD", "short"),
            List.of("001Ec00000GGw3iIAD", "long"),
            List.of("001Ec00000GINb1IAH", "case"),
            List.of("ACME-1", "other"));
  }

  @Test
  void aPartOfACellIsAValueAndACellWithoutThePartHasNone() throws Exception {
    profile(
        "header: {required: [key, price]}",
        "decimal: point",
        "entities:",
        "  orders:",
        "    order_id: key",
        "    currency: {from: price, part: '^([A-Z]{3}) '}",
        "    net_amount: {from: price, part: '^(?:[A-Z]{3} )?(.*)$'}");
    ingest("key,price", "1,\"EUR 1,234.56\"", "2,\"CZK 1,000\"", "3,7.50");
    assertThat(bench.query("select currency, net_amount from orders order by order_id"))
        .containsExactly(
            List.of("EUR", "1234.5600"), List.of("CZK", "1000.0000"), List.of("null", "7.5000"));
  }

  @Test
  void aRefusalNamesTheColumnOfTheFileThatAPartWasTakenFrom() throws Exception {
    profile(
        "header: {required: [key, price]}",
        "entities:",
        "  orders: {order_id: key, net_amount: {from: price, part: '^([^;]*)'}}");
    Upload upload = ingest("key,price", "1,5", "2,five;x");
    assertThat(bench.quarantine(upload)).contains("3,bad_number,price,five;x,2,five;x");
  }

  @Test
  void theHeaderSaysTheCurrencyOfAllRows() throws Exception {
    profile(
        "header: {required: [key, Cost (*)], optional: [code]}",
        "entities:",
        "  campaigns:",
        "    campaign_id: key",
        "    spend_amount: Cost (*)",
        "    currency: {from: code, header: Cost (*)}");
    ingest("key,Cost / conv. (EUR),Cost (zł)", "1,9,\"1,50\"");
    assertThat(bench.query("select spend_amount, currency from campaigns"))
        .containsExactly(List.of("1.5000", "PLN"));
  }

  @Test
  void anUnknownCurrencyInTheHeaderIsRefusedNotGuessed() throws Exception {
    profile(
        "header: {required: [key, Cost (*)]}",
        "entities:",
        "  campaigns:",
        "    {campaign_id: key, spend_amount: Cost (*), currency: {header: Cost (*)}}");
    assertThat(ingest("key,Cost (gold)", "1,5").reasons()).isEqualTo(Map.of("missing_rate", 1L));
  }

  @Test
  void rowsThatAreTotalsOrDeletedAreRefusedWithTheDeclaredReason() throws Exception {
    profile(
        "header: {required: [key, gone]}",
        "refuse:",
        "  - {column: key, matches: '(?i)total.*', reason: total_line}",
        "  - {column: gone, matches: '1|true', reason: deleted_record}",
        "entities: {customers: {customer_id: key}}");
    Upload upload = ingest("key,gone", "a,", "b,1", "Total: all,", "c,0");
    assertThat(upload.reasons()).isEqualTo(Map.of("total_line", 1L, "deleted_record", 1L));
    assertThat(bench.quarantine(upload)).contains("4,total_line,key,Total: all,Total: all,");
    assertThat(bench.query("select customer_id from customers order by 1"))
        .containsExactly(List.of("a"), List.of("c"));
  }

  @Test
  void emptyCellsRepeatTheRowAboveWhereTheProfileSaysSo() throws Exception {
    profile(
        "header: {required: [group, key]}",
        "fill_down: [group]",
        "entities: {customers: {customer_id: key, industry: group}}");
    ingest("group,key", "x,1", ",2", "y,3", ",4");
    assertThat(bench.query("select industry from customers order by customer_id"))
        .containsExactly(List.of("x"), List.of("x"), List.of("y"), List.of("y"));
  }

  @Test
  void onlyTheFirstRowOfAnOrderFeedsTheOrderAndItsLinesAreNumbered() throws Exception {
    profile(
        "header: {required: [order, paid, item]}",
        "entities:",
        "  order_lines: {order_id: order, line_no: {position: order}, product: item}",
        "  orders: {order_id: {from: order, if: paid}, ordered_at: paid}");
    ingest("order,paid,item", "7,2024-05-01,a", "8,2024-05-02,b", "7,,c");
    assertThat(bench.query("select order_id, line_no, product from order_lines order by product"))
        .containsExactly(List.of("7", "1", "a"), List.of("8", "1", "b"), List.of("7", "2", "c"));
    assertThat(bench.query("select order_id from orders order by 1"))
        .containsExactly(List.of("7"), List.of("8"));
  }

  @Test
  void aRowMayFeedOneOfSeveralEntitiesButMustFeedOne() throws Exception {
    profile(
        "header: {required: [person, company]}",
        "keys: any",
        "entities:",
        "  customers: {customer_id: {from: person, unless: company}}",
        "  customer_facts:",
        "    customer_id: company",
        "    measure: {constant: contacts}",
        "    period_start: {constant: '2024-01-01'}",
        "    value: {constant: 1}");
    Upload upload = ingest("person,company", "p1,", "p2,c", ",");
    assertThat(upload.rows().accepted()).isEqualTo(2);
    upload = ingest("person,company,more", "p1,,x", ",,x");
    assertThat(upload.reasons()).isEqualTo(Map.of("missing_key", 1L));
    assertThat(bench.query("select distinct customer_id from customers"))
        .containsExactly(List.of("p1"));
    assertThat(bench.query("select customer_id from customer_facts")).containsExactly(List.of("c"));
  }

  @Test
  void anEmptyCellMayMeanAValueAndAnUnknownWordNone() throws Exception {
    profile(
        "header: {required: [key, closed, stage]}",
        "entities:",
        "  opportunities:",
        "    opportunity_id: key",
        "    is_closed: {from: closed, otherwise: false}",
        "    is_won: {from: stage, words: {Won: true, Open: false, '*': ''}}");
    Upload upload = ingest("key,closed,stage", "1,1,Won", "2,,Open", "3,0,Wherever");
    assertThat(upload.reasons()).isEmpty();
    assertThat(bench.query("select is_closed, is_won from opportunities order by opportunity_id"))
        .containsExactly(
            List.of("true", "true"), List.of("false", "false"), List.of("false", "null"));
  }

  @Test
  void unixTimesAreSecondsOrMillisecondsAndOtherDatesStayAsTheyAre() throws Exception {
    profile(
        "header: {required: [key, day]}",
        "entities: {orders: {order_id: key, ordered_at: {from: day, dates: unix}}}");
    ingest("key,day", "1,1713418460", "2,1713418460000", "3,2024-05-01", "4,17134184");
    assertThat(bench.query("select order_id, ordered_at from orders order by 1"))
        .containsExactly(
            List.of("1", "2024-04-18 05:34:20.0"),
            List.of("2", "2024-04-18 05:34:20.0"),
            List.of("3", "2024-05-01 00:00:00.0"));
  }

  @Test
  void serialDatesAreDaysAndTheirFractionIsTheHour() throws Exception {
    profile(
        "header: {required: [key, day]}",
        "entities: {orders: {order_id: key, ordered_at: {from: day, dates: serial}}}");
    ingest("key,day", "1,45292", "2,45292.75", "3,2024-01-02 10:00");
    assertThat(bench.query("select ordered_at from orders order by order_id"))
        .containsExactly(
            List.of("2024-01-01 00:00:00.0"),
            List.of("2024-01-01 18:00:00.0"),
            List.of("2024-01-02 10:00:00.0"));
  }

  @Test
  void aNumberIsDividedByOthersByTheirWordsAndByWhatHoldsWhereTheyAreEmpty() throws Exception {
    profile(
        "header: {required: [key, amount, every], optional: [count]}",
        "decimal: point",
        "entities:",
        "  subscriptions:",
        "    subscription_id: key",
        "    mrr:",
        "      from: amount",
        "      over:",
        "        - {from: every, words: {month: 1, year: 12}}",
        "        - {from: count, otherwise: 1}");
    String mrr = "select subscription_id, mrr from subscriptions order by 1";
    Upload upload =
        ingest(
            "key,amount,every,count",
            "1,60,month,2",
            "2,60,year,",
            "3,60,,1",
            "4,60,month,0",
            "5,60,week,1");
    assertThat(upload.reasons()).isEqualTo(Map.of("unknown_word", 1L));
    assertThat(bench.quarantine(upload)).contains("6,unknown_word,every,week,5,");
    assertThat(bench.query(mrr))
        .containsExactly(
            List.of("1", "30.0000"),
            List.of("2", "5.0000"),
            List.of("3", "null"),
            List.of("4", "null"));
    bench.ingest("without.csv", "key,amount,every\n6,24,year\n");
    assertThat(bench.query(mrr)).contains(List.of("6", "2.0000"));
  }

  @Test
  void joinedNamesMayLackAPart() throws Exception {
    profile(
        "header: {required: [key, first], optional: [last, middle]}",
        "entities:",
        "  customers:",
        "    customer_id: key",
        "    name: {join: [first, middle, last], with: ' ', skip_empty: true}");
    ingest("key,first,last", "1,Ada,Lovelace", "2,Ada,", "3,,");
    assertThat(bench.query("select name from customers order by customer_id"))
        .containsExactly(List.of("Ada Lovelace"), List.of("Ada"), List.of("null"));
  }

  private void profile(String... lines) {
    bench.configure("profiles/test.yaml", "profile: test.file\n" + String.join("\n", lines));
  }

  private Upload ingest(String... lines) throws Exception {
    return bench.ingest("file.csv", String.join("\n", lines) + "\n");
  }

  @Test
  void aWideSheetBecomesARecordAColumn() throws Exception {
    bench.configure(
        "profiles/seats.yaml",
        """
        profile: licences.seats
        header:
          required: [Client]
          optional: [Seats 2023, Seats 2024, Seats 2025, Happy]
        entities:
          customer_facts:
            customer_id: Client
            unpivot:
              - {from: Seats 2023, measure: seats, period_start: 2023-01-01, period_end: 2024-01-01, unit: seats}
              - {from: Seats 2024, measure: seats, period_start: 2024-01-01, period_end: 2025-01-01, unit: seats}
              - {from: Seats 2025, measure: seats, period_start: 2025-01-01}
              - {from: Happy, words: {so: 1, not: 0}, measure: happy, period_start: 2024-01-01}
        """);
    Upload upload =
        bench.ingest(
            "seats.csv",
            "Client,Seats 2023,Seats 2024,Happy\nAcme,10,12,so\nBeta,,5,quite\nCeta,,,3\n");
    assertThat(upload.profile()).isEqualTo("licences.seats");
    assertThat(upload.rows()).isEqualTo(new RowCounts(3, 2, 0, 1));
    assertThat(bench.quarantine(upload)).contains("3,unknown_word,Happy,quite");
    assertThat(
            bench.query(
                "select measure, period_start, value, unit from customer_facts order by 1, 2, 3"))
        .containsExactly(
            List.of("happy", "2024-01-01", "1.0", "null"),
            List.of("happy", "2024-01-01", "3.0", "null"),
            List.of("seats", "2023-01-01", "10.0", "seats"),
            List.of("seats", "2024-01-01", "12.0", "seats"));
  }
}
