package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import java.sql.SQLException;

/** What each customer buys from, as a list, for everything that is written of single customers. */
final class CustomerCategories {
  /** Grouped once a run: {@code serving_categories(customer_id, categories)}, buyers only. */
  private static final String TABLE =
      """
      create or replace temporary table serving_categories as
      select customer_id, list_sort(list(category)) as categories
      from int_customer_categories
      group by customer_id
      """;

  private CustomerCategories() {}

  static void prepare(ModelledRun modelled) throws SQLException {
    modelled.execute(TABLE);
  }
}
