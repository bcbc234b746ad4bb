package io.clientele.segment.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.model.ModelCatalogue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PredictionTest {
  private static final ModelCatalogue CATALOGUE = ModelCatalogue.load();
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute(
        """
        create table int_prediction_period (span_days bigint, holdout_days bigint, kept_share double)
        """);
    execute(
        """
        create table int_purchase_histories (
          customer_id varchar, repeats bigint, active_days bigint, age_days bigint,
          repeat_revenue decimal(18,4), calibration_repeats bigint, calibration_active_days bigint,
          calibration_age_days bigint, calibration_repeat_revenue decimal(18,4),
          holdout_purchases bigint, holdout_revenue decimal(18,4))
        """);
    execute(
        """
        create table int_churn_examples (
          customer_id varchar, cut bigint, tenure_days bigint, subscriptions bigint, silent_days bigint,
          recent_purchases bigint, year_purchases bigint, is_ended boolean)
        """);
    execute(
        """
        create table int_churn_facts (
          customer_id varchar, measure varchar, is_churned boolean, value double)
        """);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void nobodyBoughtSoNothingIsSaidAndWhyIsSaid() throws SQLException {
    predict();
    assertThat(
            texts("select prediction, status, reason from prediction_quality order by prediction"))
        .contains(
            "purchases|insufficient_data|0 customers bought on two days or more, 30 are needed",
            "spend|insufficient_data|it needs a prediction of purchases");
    assertThat(texts("select customer_id from customer_predictions")).isEmpty();
  }

  @Test
  void oneOrderOfOneCustomerIsNotEnough() throws SQLException {
    execute("insert into int_prediction_period values (0, 0, null)");
    execute(
        "insert into int_purchase_histories values ('a', 0, 0, 0, null, 0, 0, 0, null, 0, null)");
    predict();
    assertThat(texts("select customer_id from customer_predictions")).isEmpty();
  }

  @Test
  void aShortHistoryIsNotEnough() throws SQLException {
    execute("insert into int_prediction_period values (89, 17, 1)");
    equalBuyers(40, 89, 72);
    predict();
    assertThat(texts("select reason from prediction_quality where prediction = 'purchases'"))
        .containsExactly("the purchases span 89 days, 90 are needed");
  }

  @Test
  void equalBuyersGetEqualNumbers() throws SQLException {
    execute("insert into int_prediction_period values (100, 20, 0.5)");
    equalBuyers(40, 100, 80);
    predict();
    assertThat(
            texts("select count(distinct (p_alive, clv_predicted)) <= 1 from customer_predictions"))
        .containsExactly("true");
    assertNumbers();
  }

  @Test
  void buyersWhoComeBackAreLikelierStillThereAndRefundsLowerWhatTheySpend() throws SQLException {
    mixedBuyers();
    predict();
    assertThat(
            texts("select status, grade, model from prediction_quality where prediction = 'spend'"))
        .containsExactly("ok|A|gamma_gamma");
    assertThat(texts("select count(*), count(clv_predicted) from customer_predictions"))
        .containsExactly("400|400");
    assertNumbers();
    double kept = number("select sum(expected_spend) from customer_predictions");
    execute("drop table customer_predictions");
    execute("drop table prediction_quality");
    execute("update int_prediction_period set kept_share = 0.5");
    predict();
    assertThat(number("select sum(expected_spend) from customer_predictions"))
        .isCloseTo(kept / 2, within(1e-6));
  }

  @Test
  void subscribersWhoFellSilentAreLikelierToLeave() throws SQLException {
    execute(
        """
        insert into int_churn_examples
        select
          's' || i, cut, 100 + i % 90, 1, if(i % 4 = 0, 200, i % 30), if(i % 4 = 0, 0, 3), 5,
          if(cut > 0, (i % 4 = 0 and i % 5 > 0) or i % 11 = 0, null)
        from range(400) as r(i) cross join range(3) as c(cut)
        """);
    predict();
    assertThat(texts("select status, grade, n from prediction_quality where prediction = 'churn'"))
        .containsExactly("ok|A|400");
    assertThat(number("select auc from prediction_quality where prediction = 'churn'"))
        .isBetween(0.75, 1.0);
    assertThat(
            texts(
                """
                select count(*), count(p_alive),
                  avg(churn_probability) filter (where customer_id in ('s4', 's8')) > 0.6,
                  avg(churn_probability) filter (where customer_id in ('s5', 's6')) < 0.2
                from customer_predictions
                """))
        .containsExactly("400|0|true|true");
  }

  @Test
  void whereOnlyFactsSayWhoLeftThoseWhoStayAreHeldAgainstThem() throws SQLException {
    execute(
        """
        insert into int_churn_facts
        select
          's' || i, measure, (i % 4 = 0 and i % 5 > 0) or i % 11 = 0,
          case measure when 'tenure_months' then if(i % 4 = 0, 1 + i % 6, 12 + i % 40) else i % 3 end
        from range(400) as r(i)
        cross join (values ('tenure_months'), ('complaints'), ('seldom_told')) as m(measure)
        where measure <> 'seldom_told' or i < 150
        """);
    predict();
    assertThat(
            texts(
                """
                select status, grade, n, horizon_days, auc between 0.8 and 0.9,
                  cast(json_extract(parameters, '$.lift_decile_1') as double) > 2,
                  cast(json_extract(parameters, '$.lift_decile_10') as double) < 1
                from prediction_quality where prediction = 'churn'
                """))
        .containsExactly("ok|A|400|null|true|true|true");
    assertThat(
            texts(
                """
                select count(*), avg(churn_probability) filter (where customer_id in ('s20', 's40', 's60')) > 0.7,
                  avg(churn_probability) filter (where customer_id in ('s5', 's6')) < 0.2
                from customer_predictions
                """))
        .containsExactly("291|true|true");
  }

  @Test
  void factsThatTellNothingGiveEverybodyTheShareThatLeft() throws SQLException {
    execute(
        """
        insert into int_churn_facts
        select 's' || i, 'seats', i % 3 = 0, i % 7 from range(600) as r(i)
        """);
    predict();
    assertThat(texts("select grade from prediction_quality where prediction = 'churn'"))
        .doesNotContain("A");
    assertThat(
            texts(
                """
                select customer_id from customer_predictions
                where churn_probability not between 0.28 and 0.38
                """))
        .isEmpty();
  }

  @Test
  void tooFewWhoLeftByFactsAreNotLearntFrom() throws SQLException {
    execute(
        """
        insert into int_churn_facts
        select 's' || i, 'seats', i < 29, i from range(400) as r(i)
        """);
    predict();
    assertThat(texts("select status, n, reason from prediction_quality where prediction = 'churn'"))
        .first()
        .asString()
        .startsWith("insufficient_data|29|")
        .endsWith("one says whether they churned as many, there are 29");
  }

  @Test
  void tooFewWhoLeftAreNotLearntFrom() throws SQLException {
    execute(
        """
        insert into int_churn_examples
        select 's' || i, cut, 100, 1, 5, 1, 1, if(cut > 0, i < 29, null)
        from range(400) as r(i) cross join range(3) as c(cut)
        """);
    predict();
    assertThat(texts("select status, n, auc from prediction_quality where prediction = 'churn'"))
        .containsExactly("insufficient_data|29|null");
    assertThat(texts("select customer_id from customer_predictions")).isEmpty();
  }

  private void mixedBuyers() throws SQLException {
    execute("insert into int_prediction_period values (500, 100, 1)");
    execute(
        """
        insert into int_purchase_histories
        select
          'c' || i, i % 5, case when i % 5 = 0 then 0 else 60 * (i % 5) + i % 40 end, 450 + i % 50,
          case when i % 5 > 0 then (10 + i % 7 * 5 + i % 3) * (i % 5) end,
          i % 5 - (i % 5 > 3)::int, case when i % 5 = 0 then 0 else 60 * (i % 5) + i % 40 end, 350 + i % 50,
          case when i % 5 > 0 then (10 + i % 7 * 5 + 2 - i % 3) * (i % 5 - (i % 5 > 3)::int) end,
          (i % 5 > 3)::int, case when i % 5 > 3 then 14 + i % 4 * 4 end
        from range(400) as r(i)
        """);
  }

  private void equalBuyers(int customers, int age, int calibrationAge) throws SQLException {
    execute(
        """
        insert into int_purchase_histories
        select 'c' || i, 2, 60, %d, 20, 2, 60, %d, 20, 0, null from range(%d) as r(i)
        """
            .formatted(age, calibrationAge, customers));
  }

  private void assertNumbers() throws SQLException {
    assertThat(
            texts(
                """
                select customer_id from customer_predictions
                where not (p_alive between 0 and 1) or not isfinite(expected_purchases)
                  or expected_purchases < 0 or not isfinite(expected_spend)
                  or not isfinite(clv_predicted) or clv_predicted < 0
                """))
        .isEmpty();
  }

  private void predict() throws SQLException {
    new Prediction(connection, new ComputedTables(connection, CATALOGUE)).createTables();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private double number(String sql) throws SQLException {
    return Double.parseDouble(texts(sql).getFirst());
  }

  private List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }
}
