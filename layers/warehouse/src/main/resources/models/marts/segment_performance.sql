-- Conversion: buyers / customers, or won / closed deals where deals are the purchases.
with settings as (
  select purchases_from = 'opportunities' as is_deals, (select count(*) > 0 from int_activity) as is_fed
  from int_settings
),
source as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete, p.customers, p.buyers, settings.is_deals,
    p.month = 'all' as is_all, b.buyers_revenue, c.clv_predicted, c.clv_predicted_n,
    cast(case when settings.is_fed then coalesce(m.revenue, 0) end as decimal(18,4)) as revenue,
    case when settings.is_fed then coalesce(m.orders, 0) end as orders,
    case when settings.is_fed then coalesce(m.customer_orders, 0) end as customer_orders,
    case when settings.is_fed then coalesce(m.customer_revenue, 0) end as customer_revenue,
    case when p.month = 'all' then p.buyers else coalesce(m.active_customers, 0) end as active_customers,
    d.won_deals, coalesce(d.won_deals + d.lost_deals, 0) as closed_deals
  from int_segment_periods p
  cross join settings
  join int_segment_sums b on b.scheme = p.scheme and b.segment_id = p.segment_id
  left join int_segment_customers c on c.scheme = p.scheme and c.segment_id = p.segment_id
  left join int_segment_month_sums m on m.scheme = p.scheme and m.segment_id = p.segment_id and m.month = p.month
  left join int_segment_deals d on d.scheme = p.scheme and d.segment_id = p.segment_id and d.month = p.month
)
select
  scheme, rank, segment_id, month, is_complete, revenue, orders,
  cast(revenue as double) / nullif(orders, 0) as aov, orders as aov_n,
  cast(customer_orders as double) / nullif(active_customers, 0) as purchase_frequency,
  active_customers as purchase_frequency_n,
  case
    when is_deals then cast(won_deals as double) / nullif(closed_deals, 0)
    when is_all and orders is not null then cast(buyers as double) / nullif(customers, 0) end as conversion_rate,
  case when is_deals then closed_deals when is_all then customers end as conversion_rate_n,
  case when is_all then cast(buyers_revenue as double) / nullif(buyers, 0) end as clv_historical,
  case when is_all then buyers end as clv_historical_n,
  case when is_all then cast(clv_predicted as double) / nullif(clv_predicted_n, 0) end as clv_predicted,
  case when is_all then coalesce(clv_predicted_n, 0) end as clv_predicted_n,
  case when is_all then cast(customer_revenue as double) / nullif(customers, 0) end as revenue_per_customer,
  case when is_all then customers end as revenue_per_customer_n
from source
