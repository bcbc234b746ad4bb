package io.clientele.segment.publish;

import io.clientele.segment.model.ModelledRun;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line a customer, sorted by id: who it is, its segments, its measures, and what the schemes
 * looked at. With it an index, so that one customer is one range read, and what is needed to
 * explain each.
 */
final class CustomerProfiles {
  /** Lists are sorted by the fields of their structs: to order by columns costs twice as much. */
  private static final String LINES =
      """
      with memberships_of as (
        select
          m.customer_id,
          list_transform(
            list_sort(list(struct_pack(scheme := m.scheme, is_secondary := not m.is_primary,
              lightness := -m.weight, segment_id := m.segment_id, name := n.name, name_pl := n.name_pl))),
            lambda x: struct_pack(scheme := x.scheme, segment_id := x.segment_id, name := x.name,
              name_pl := x.name_pl, weight := -x.lightness, is_primary := not x.is_secondary)) as memberships
        from memberships m
        left join scheme_segments n on n.scheme = m.scheme and n.segment_id = m.segment_id
        group by m.customer_id
      ),
      sources_of as (
        select
          customer_id,
          list_sort(list(struct_pack(%s))) as sources
        from customer_sources s
        group by customer_id
      ),
      conditions_of as (
        select
          customer_id,
          list(struct_pack(%s) order by is_primary desc, segment_id) as conditions
        from rule_memberships t
        group by customer_id
      )
      select
        r.customer_id,
        struct_pack(%s) as profile,
        struct_pack(%s, fm_score := r.fm_score, expected_purchases := p.expected_purchases,
          expected_spend := p.expected_spend, customer_value := v.customer_value, tier := v.tier) as measures,
        m.memberships, s.sources, t.conditions,
        case when f.customer_id is not null then struct_pack(%s) end as features,
        case when h.customer_id is not null then struct_pack(%s) end as history
      from rfm r
      left join customers c on c.customer_id = r.customer_id
      left join int_customer_measures x on x.customer_id = r.customer_id
      left join customer_predictions p on p.customer_id = r.customer_id
      left join int_value_tiers v on v.customer_id = r.customer_id
      left join memberships_of m on m.customer_id = r.customer_id
      left join sources_of s on s.customer_id = r.customer_id
      left join conditions_of t on t.customer_id = r.customer_id
      left join int_customer_features f on f.customer_id = r.customer_id
      left join int_purchase_histories h on h.customer_id = r.customer_id
      order by r.customer_id
      """
          .formatted(
              pack("s", "source record_id source_id evidence matched_source matched_with score"),
              pack("t", "segment_id conditions_met"),
              pack(
                  "c",
                  "name kind email phone birth_date gender country region city postal_code industry"
                      + " employees annual_revenue acquisition_channel acquired_at owner"
                      + " consent_marketing preferences"),
              pack(
                  "x",
                  "recency_days frequency monetary orders aov tenure_days first_purchase_date"
                      + " last_purchase_date r_score f_score m_score p_alive clv_predicted"
                      + " churn_probability open_opportunities pipeline_value emails_opened"
                      + " emails_clicked visits nps_score tickets active_subscriptions age"),
              pack(
                  "f",
                  "recency_days frequency monetary tenure_days interpurchase_days discount_share"
                      + " return_share engagement satisfaction category_1 category_2 category_3"
                      + " category_4 category_5 category_6"),
              pack("h", "repeats active_days age_days"));

  private final ServingFiles files;

  CustomerProfiles(ServingFiles files) {
    this.files = files;
  }

  void write(String runId, ModelledRun modelled) throws SQLException, IOException {
    Path lines = modelled.writeLines(LINES, "profiles");
    files.profiles(runId, lines);
    LineIndex index = LineIndex.of(lines);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("ids", index.ids());
    body.put("offsets", index.offsets());
    body.put("explanation", ExplanationBasis.of(modelled));
    files.profileIndex(runId, body);
  }

  private static String pack(String alias, String columns) {
    return List.of(columns.split(" ", -1)).stream()
        .map(column -> "%s := %s.%s".formatted(column, alias, column))
        .collect(Collectors.joining(", "));
  }
}
