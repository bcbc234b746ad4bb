package io.clientele.segment.publish;

import io.clientele.segment.behaviour.BehaviourTables;
import io.clientele.segment.behaviour.ModelFeatures;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run's segments were cut by, once for all customers. */
final class ExplanationBasis {
  private static final String CUTS =
      """
      select 'recency_days' as measure, r_score as score, cast(min(recency_days) as decimal(18,4)) as low,
        cast(max(recency_days) as decimal(18,4)) as high
      from rfm where r_score is not null group by r_score
      union all
      select 'frequency', f_score, min(frequency), max(frequency)
      from rfm where f_score is not null group by f_score
      union all
      select 'monetary', m_score, min(monetary), max(monetary)
      from rfm where m_score is not null group by m_score
      order by 1, 2
      """;
  private static final String TIERS =
      """
      select tier, min(basis) as basis, min(customer_value) as low, max(customer_value) as high,
        count(*) as customers
      from int_value_tiers group by tier order by tier
      """;

  private ExplanationBasis() {}

  static Map<String, @Nullable Object> of(ModelledRun modelled) throws SQLException, IOException {
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("rfm", modelled.query(CUTS).rows());
    basis.put("value", modelled.query(TIERS).rows());
    basis.put("behaviour", features(modelled));
    basis.put(
        "prediction",
        modelled
            .query(
                "select prediction, model, status, grade, horizon_days from prediction_quality"
                    + " order by prediction")
            .rows());
    return basis;
  }

  private static List<Map<String, Object>> features(ModelledRun modelled)
      throws SQLException, IOException {
    byte[] model = modelled.documents().get(BehaviourTables.NAME);
    if (model == null) {
      return List.of();
    }
    Map<String, String> categories = new LinkedHashMap<>();
    for (var row : modelled.query("select rank, category from int_top_categories").rows()) {
      categories.put("category_" + Table.whole(row, "rank"), Table.text(row, "category"));
    }
    return ModelFeatures.of(model, categories);
  }
}
