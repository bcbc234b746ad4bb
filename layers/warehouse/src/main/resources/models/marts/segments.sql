with source as (
  select
    s.*,
    total.customers as total_customers,
    total.revenue as total_revenue
  from int_segment_sums s
  join int_segment_sums total on total.scheme = s.scheme and total.segment_id = 'total'
)
select
  source.scheme, source.rank, source.segment_id,
  source.customers,
  cast(source.customers as double) / nullif(source.total_customers, 0) as customer_share,
  source.revenue,
  cast(source.revenue as double) / nullif(cast(source.total_revenue as double), 0) as revenue_share,
  source.orders,
  cast(source.revenue as double) / nullif(source.orders, 0) as aov,
  medians.recency_days_median,
  cast(source.recency_days as double) / nullif(source.buyers, 0) as recency_days_mean,
  medians.frequency_median,
  cast(source.purchase_days as double) / nullif(source.buyers, 0) as frequency_mean,
  medians.monetary_median,
  cast(source.buyers_revenue as double) / nullif(source.buyers, 0) as monetary_mean,
  cast(source.customer_orders as double) / nullif(source.buyers, 0) as purchase_frequency,
  cast(source.customer_revenue as double) / nullif(source.customers, 0) as revenue_per_customer,
  cast(source.buyers_revenue as double) / nullif(source.buyers, 0) as clv_historical
from source
left join int_segment_medians medians
  on medians.scheme = source.scheme and medians.segment_id = source.segment_id
