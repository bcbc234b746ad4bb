-- A change is shown of a whole month against a whole month of the data, and only where there was something before.
with months as (
  select
    substr(cast(month as varchar), 1, 7) as month, is_complete,
    substr(cast(date_add('month', -1, month) as varchar), 1, 7) as month_before,
    substr(cast(date_add('month', -12, month) as varchar), 1, 7) as year_before
  from int_months
),
fed as (
  select count(*) > 0 as activity from int_activity
),
source as (
  select
    p.scheme, p.rank, p.segment_id, p.month, p.is_complete,
    cast(case when fed.activity then coalesce(m.revenue, 0) end as decimal(18,4)) as revenue,
    case when fed.activity then coalesce(m.orders, 0) end as orders,
    case when p.month = 'all' then p.buyers else coalesce(m.active_customers, 0) end as active_customers,
    coalesce(m.new_customers, 0) as new_customers,
    m.customer_orders,
    case when months.is_complete and b.revenue > 0 then b.revenue end as revenue_before,
    case when months.is_complete and b.orders > 0 then b.orders end as orders_before,
    case when months.is_complete and y.revenue > 0 then y.revenue end as revenue_year_before,
    case when months.is_complete and y.orders > 0 then y.orders end as orders_year_before
  from int_segment_periods p
  cross join fed
  left join months on months.month = p.month
  left join int_segment_month_sums m on m.scheme = p.scheme and m.segment_id = p.segment_id and m.month = p.month
  left join int_segment_month_sums b
    on b.scheme = p.scheme and b.segment_id = p.segment_id and b.month = months.month_before
  left join int_segment_month_sums y
    on y.scheme = p.scheme and y.segment_id = p.segment_id and y.month = months.year_before
)
select
  scheme, rank, segment_id, month, is_complete, revenue, orders,
  cast(revenue as double) / nullif(orders, 0) as aov, orders as aov_n,
  case when orders is not null then active_customers end as active_customers,
  case when orders is not null then new_customers end as new_customers,
  cast(customer_orders as double) / nullif(active_customers, 0) as frequency, active_customers as frequency_n,
  cast(revenue - revenue_before as double) / cast(revenue_before as double) as revenue_month_over_month,
  cast(orders - orders_before as double) / orders_before as orders_month_over_month,
  cast(revenue - revenue_year_before as double) / cast(revenue_year_before as double) as revenue_year_over_year,
  cast(orders - orders_year_before as double) / orders_year_before as orders_year_over_year
from source
