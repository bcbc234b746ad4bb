package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDataIT {
  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void superstoreKeepsItsRowsCustomersOrdersRevenueAndProfit() throws Exception {
    Upload upload = ingest("superstore/us_bom_mdy.csv");
    assertThat(upload.status()).isEqualTo(UploadStatus.DONE);
    assertThat(upload.profile()).isEqualTo("superstore.orders");
    assertThat(upload.rows()).isEqualTo(new RowCounts(9_994, 9_994, 0, 0));
    assertThat(upload.files())
        .containsOnlyKeys(Entity.ORDER_LINES, Entity.ORDERS, Entity.CUSTOMERS);
    assertThat(
            bench.query(
                "select count(distinct order_id), sum(net_amount), sum(net_amount) - sum(cost_amount) from order_lines"))
        .containsExactly(List.of("5009", "2297200.8603", "286397.0217"));
    assertThat(bench.query("select count(distinct customer_id) from customers"))
        .containsExactly(List.of("793"));
    assertThat(bench.query("select min(ordered_at), max(ordered_at) from orders"))
        .containsExactly(List.of("2016-01-03 00:00:00.0", "2019-12-30 00:00:00.0"));
  }

  @Test
  void cdnowIsRecognisedWithoutAHeaderAndKeepsItsEqualRows() throws Exception {
    Upload upload = ingest("cdnow/CDNOW_sample.txt");
    assertThat(upload.profile()).isEqualTo("cdnow.purchases");
    assertThat(upload.rows()).isEqualTo(new RowCounts(6_919, 6_919, 0, 0));
    assertThat(
            bench.query(
                "select count(distinct order_id), count(distinct customer_id), sum(net_amount), min(ordered_at) from orders"))
        .containsExactly(List.of("6919", "2357", "244091.9400", "1997-01-01 00:00:00.0"));
  }

  @Test
  void mavenCrmKeepsItsOpportunitiesAndLeavesThoseWithoutAccountUnassigned() throws Exception {
    Upload upload = ingest("maven-crm/sales_pipeline.csv");
    assertThat(upload.rows()).isEqualTo(new RowCounts(8_800, 8_800, 0, 0));
    assertThat(
            bench.query(
                "select count(*), sum(amount), count_if(is_closed) from opportunities where is_won"))
        .containsExactly(List.of("4238", "10005534.0000", "4238"));
    assertThat(bench.query("select count(*) from opportunities where customer_id is null"))
        .containsExactly(List.of("1425"));
    assertThat(bench.query("select count(distinct customer_id) from customers"))
        .containsExactly(List.of("85"));
  }

  @Test
  void mavenCrmAccountsAndProductsAreRead() throws Exception {
    Upload accounts = ingest("maven-crm/accounts.csv");
    assertThat(accounts.rows()).isEqualTo(new RowCounts(85, 84, 0, 1));
    assertThat(bench.quarantine(accounts)).contains(",unknown_country,office_location,Philipines,");
    assertThat(ingest("maven-crm/products.csv").rows()).isEqualTo(new RowCounts(7, 7, 0, 0));
    assertThat(
            bench.query(
                "select annual_revenue, country, employees from customers where customer_id = 'Acme Corporation'"))
        .containsExactly(List.of("1100040000.0000", "US", "2822"));
  }

  @Test
  void salesforceExportsLandWholeAndEveryReferenceLeadsToARecord() throws Exception {
    Map<String, Long> rows =
        Map.of(
            "Account", 22L,
            "Contact", 102L,
            "Lead", 60L,
            "Opportunity", 50L,
            "Campaign", 8L,
            "CampaignMember", 68L,
            "Case", 40L,
            "Task", 75L);
    for (Map.Entry<String, Long> file : rows.entrySet()) {
      Upload upload = ingest("salesforce-workshop/" + file.getKey() + ".csv");
      assertThat(upload.reasons()).as(bench.quarantine(upload)).isEmpty();
      assertThat(upload.rows().accepted()).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(
            bench.query(
                "select count(*), sum(amount), count_if(is_won), count_if(is_closed), count_if(is_won is null) from opportunities"))
        .containsExactly(List.of("50", "43603545.9800", "12", "15", "0"));
    assertThat(
            bench.query(
                """
                with known as (
                  select customer_id as id from customers
                  union select source_id from customers
                  union select source_id from customer_facts),
                referred as (
                  select customer_id as id from opportunities
                  union all select customer_id from campaign_members
                  union all select customer_id from feedback
                  union all select customer_id from engagements
                  union all select customer_id from customer_facts)
                select count(*), count(referred.id), count(known.id) from referred
                left join known on known.id = referred.id"""))
        .containsExactly(List.of("251", "251", "251"));
    assertThat(
            bench.query(
                "select count(*) from campaign_members m left join campaigns c on c.campaign_id = m.campaign_id where c.name is null"))
        .containsExactly(List.of("0"));
    assertThat(
            bench.query(
                "select kind, count(distinct customer_id) from customers group by kind order by kind"))
        .containsExactly(List.of("company", "22"), List.of("person", "144"));
  }

  private Upload ingest(String name) throws Exception {
    Path file = SharedData.file(name);
    return bench.ingest(name, Files.readAllBytes(file));
  }
}
