package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool that counts the ids of each kind of its records from 1. */
class KindsOfIdsTest {
  @TempDir Path directory = Path.of("");

  @Test
  void aPersonAndAnOrganizationWithTheSameNumberAreTwoCustomers() throws Exception {
    Bench bench = new Bench(directory);
    bench.ingest("people.csv", "Person - ID,Person - Name\n1,Ann Lee\n");
    bench.ingest("organizations.csv", "Organization - ID,Organization - Name\n1,Acme\n");
    bench.ingest(
        "deals.csv",
        """
        Deal - ID,Deal - Title,Deal - Status,Deal - Value,Deal - Organization ID,Deal - Contact person ID
        7,Big,Open,100,1,1
        8,Small,Open,10,,1
        """);

    assertThat(
            bench.query(
                "select distinct customer_id, name from customers where name is not null order by 2"))
        .containsExactly(List.of("1", "Acme"), List.of("person-1", "Ann Lee"));
    assertThat(bench.query("select opportunity_id, customer_id from opportunities order by 1"))
        .containsExactly(List.of("7", "1"), List.of("8", "person-1"));
  }

  @Test
  void campaignsOfOneNameInTwoToolsAreTwoCampaigns() throws Exception {
    Bench bench = new Bench(directory);
    bench.ingest(
        "google.csv", "Day,Campaign,Currency code,Cost,Clicks\n2026-09-20,Spring,USD,4.20,60\n");
    bench.ingest(
        "meta.csv",
        "Day,Campaign name,Amount spent (USD),Reporting starts,Reporting ends\n2026-09-20,Spring,3.10,2026-09-20,2026-09-20\n");

    assertThat(bench.query("select campaign_id, name, spend_amount from campaigns order by 1"))
        .containsExactly(
            List.of("Google Ads / Spring / 2026-09-20", "Spring", "4.2000"),
            List.of("Meta Ads / Spring / 2026-09-20", "Spring", "3.1000"));
  }

  @Test
  void whatIsNoAddressKeepsItsCase() throws Exception {
    Bench bench = new Bench(directory);
    bench.ingest(
        "survey.csv",
        """
        Respondent ID,Collector ID,Date Created,Email Address,Custom Data 1,How likely is it that you would recommend us?
        1,7,2024-05-01 10:00:00,Ann@Example.com,,10
        2,7,2024-05-01 11:00:00,,CUST-7,3
        """);

    assertThat(bench.query("select feedback_id, customer_id from feedback order by 1"))
        .containsExactly(List.of("1", "ann@example.com"), List.of("2", "CUST-7"));
  }
}
