with returns as (
  select count_if(returned <> 0) > 0 as is_fed from int_cell_months
),
medians as (
  select
    scheme, segment_id,
    cast(min(case when upto >= (n + 1) / 2 then gap_days end) + min(case when upto >= (n + 2) / 2 then gap_days end)
      as double) / 2 as interpurchase_days,
    max(n) as gaps
  from int_segment_gaps
  group by scheme, segment_id
),
source as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete, m.customer_orders, m.orders, m.quantity, m.discount,
    p.month = 'all' as is_all, g.interpurchase_days, coalesce(g.gaps, 0) as gaps,
    case when p.month = 'all' then p.buyers else coalesce(m.active_customers, 0) end as active_customers,
    coalesce(m.counted_orders, 0) as counted_orders, m.discountable,
    coalesce(m.discountable_orders, 0) as discountable_orders,
    case when returns.is_fed then coalesce(m.returned, cast(0 as decimal(18,4))) end as returned, m.sold,
    case when returns.is_fed then coalesce(m.orders, 0) end as returnable_orders
  from int_segment_periods p
  cross join returns
  left join int_segment_month_sums m on m.scheme = p.scheme and m.segment_id = p.segment_id and m.month = p.month
  left join medians g on g.scheme = p.scheme and g.segment_id = p.segment_id
)
select
  scheme, rank, segment_id, month, is_complete,
  cast(customer_orders as double) / nullif(active_customers, 0) as purchase_frequency,
  active_customers as purchase_frequency_n,
  case when is_all then interpurchase_days end as interpurchase_days,
  case when is_all then gaps end as interpurchase_days_n,
  cast(quantity as double) / nullif(counted_orders, 0) as basket_size,
  counted_orders as basket_size_n,
  cast(discount as double) / nullif(cast(discountable as double), 0) as discount_share,
  discountable_orders as discount_share_n,
  cast(returned as double) / nullif(cast(sold as double), 0) as return_rate,
  returnable_orders as return_rate_n
from source
