package io.clientele.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.lake.UploadReceipt;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published figures of the CDNOW sample, seen from 1998-07-01. */
class CdNowTest {
  private static Warehouse warehouse;

  @BeforeAll
  static void run() throws SQLException {
    Path folder = SharedData.folder("cdnow");
    warehouse = Warehouse.open(DuckDbSettings.inMemory("1GB", 1).withAllowedDirectories(folder));
    load(folder.resolve("CDNOW_sample.txt"));
    warehouse.run(
        Warehouse.parameters(Instant.parse("1998-07-01T00:00:00Z")),
        List.of(new UploadReceipt("u1", Instant.parse("2024-01-01T00:00:00Z"))),
        List.of());
  }

  @AfterAll
  static void close() throws SQLException {
    if (warehouse != null) {
      warehouse.close();
    }
  }

  @Test
  void givesTheReferenceScores() throws SQLException {
    assertThat(scores("r_score")).containsExactly("1|482", "2|471", "3|463", "4|470", "5|471");
    assertThat(scores("f_score")).containsExactly("1|1218", "3|403", "4|358", "5|378");
    assertThat(scores("m_score")).containsExactly("1|481", "2|462", "3|472", "4|471", "5|471");
    assertThat(warehouse.rows("select count(*) from rfm where r_score * f_score * m_score = 125"))
        .containsExactly("233");
    assertThat(warehouse.rows("select count(*) from rfm where r_score * f_score * m_score = 1"))
        .containsExactly("177");
  }

  @Test
  void givesTheReferenceTotals() throws SQLException {
    assertThat(
            warehouse.rows(
                "select customers, orders, revenue, round(aov, 10) from segments where scheme = 'rfm'"
                    + " and segment_id = 'total'"))
        .containsExactly("2357|6919|244091.9400|35.2784997832");
  }

  @Test
  void givesTheReferencePurchaseDaysAndRepeatBuyers() throws SQLException {
    assertThat(
            warehouse.rows(
                "select sum(frequency), round(cast(sum(monetary) as double) / sum(frequency), 10),"
                    + " count_if(frequency > 1) from rfm"))
        .containsExactly("6696|36.4533960573|1139");
    assertThat(
            warehouse.rows(
                "select round(repeat_rate, 12) from segment_retention where scheme = 'rfm' and"
                    + " segment_id = 'total' and month = 'all'"))
        .containsExactly("0.48324140857");
  }

  @Test
  void givesTheReferenceOfTheNineMonthsThatAreHeldOut() throws SQLException {
    assertThat(
            warehouse.rows(
                "select count(distinct customer_id || cast(happened_on as varchar)), sum(revenue),"
                    + " count(distinct customer_id) from int_activity where"
                    + " happened_on > date '1997-09-30'"))
        .as("purchase days, revenue, and customers of the first nine months who came back")
        .containsExactly("1882|70976.3900|684");
    assertThat(
            warehouse.rows(
                "select count(distinct customer_id) from int_activity where happened_on <= date"
                    + " '1997-09-30'"))
        .containsExactly("2357");
  }

  @Test
  void looksFromTheMidnightAfterTheLastPurchaseDay() throws SQLException {
    assertThat(warehouse.rows("select max(last_purchase_date), min(recency_days) from rfm"))
        .containsExactly("1998-06-30|1");
  }

  @Test
  void breaksNoRule() throws SQLException {
    assertThat(warehouse.brokenRules()).isEmpty();
  }

  private static List<String> scores(String column) throws SQLException {
    return warehouse.rows(
        "select %s, count(*) from rfm group by %s order by %s".formatted(column, column, column));
  }

  private static void load(Path file) throws SQLException {
    warehouse.execute(
        """
        insert into lake_orders (
          order_id, customer_id, ordered_at, status, currency, net_amount, source, upload_id, line, row_hash)
        select cast(n as varchar), cells[1], strptime(cells[3], '%%Y%%m%%d'), 'completed', 'USD',
          cast(trim(cells[5]) as decimal(18,4)), 'cdnow', 'u1', n, cast(n as varchar)
        from (
          select row_number() over () as n, regexp_split(trim(line), ' +') as cells
          from (select unnest(string_split(content, chr(10))) as line from read_text('%s'))
          where trim(line) <> '')
        """
            .formatted(file));
  }
}
