with fed as (
  select count(*) > 0 as spend from int_acquisition_spend
),
source as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete, p.month = 'all' as is_all,
    m.costed_revenue, m.costed_revenue - m.cost as gross_margin, coalesce(m.costed_orders, 0) as costed_orders,
    cast(case when fed.spend then coalesce(a.spend, 0) end as decimal(18,4)) as spend,
    case when fed.spend then coalesce(a.customers, 0) end as won_customers,
    c.clv_predicted, c.clv_predicted_n, c.cost_to_serve, c.cost_to_serve_n
  from int_segment_periods p
  cross join fed
  left join int_segment_month_sums m on m.scheme = p.scheme and m.segment_id = p.segment_id and m.month = p.month
  left join int_segment_acquisition a on a.scheme = p.scheme and a.segment_id = p.segment_id and a.month = p.month
  left join int_segment_customers c on c.scheme = p.scheme and c.segment_id = p.segment_id
),
rates as (
  select
    source.*,
    case when costed_revenue > 0 then cast(gross_margin as double) / cast(costed_revenue as double) end as gross_margin_rate,
    cast(spend as double) / nullif(won_customers, 0) as cac,
    case when is_all then cast(clv_predicted as double) / nullif(clv_predicted_n, 0) end as clv_predicted_mean
  from source
)
select
  scheme, rank, segment_id, month, is_complete,
  cast(gross_margin as decimal(18,4)) as gross_margin,
  costed_orders as gross_margin_n,
  gross_margin_rate,
  costed_orders as gross_margin_rate_n,
  spend as acquisition_spend,
  cac,
  won_customers as cac_n,
  clv_predicted_mean * gross_margin_rate as clv_margin,
  case when is_all then coalesce(clv_predicted_n, 0) end as clv_margin_n,
  clv_predicted_mean * gross_margin_rate / nullif(cac, 0) as ltv_to_cac,
  case when is_all then won_customers end as ltv_to_cac_n,
  case when is_all then cast(cost_to_serve as double) / nullif(cost_to_serve_n, 0) end as cost_to_serve,
  case when is_all then coalesce(cost_to_serve_n, 0) end as cost_to_serve_n
from rates
