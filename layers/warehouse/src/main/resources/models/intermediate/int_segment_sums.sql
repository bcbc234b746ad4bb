-- The sums that the metrics of a segment are made of: one row a segment, `unassigned` (movements without a customer) and
-- `total`, which is all of them.
with cells as (
  select
    c.cell,
    count(*) as customers,
    count_if(r.frequency > 0) as buyers,
    sum(r.monetary) as revenue,
    sum(case when r.frequency > 0 then r.monetary end) as buyers_revenue,
    sum(r.orders) as orders,
    sum(r.frequency) as purchase_days,
    sum(r.recency_days) as recency_days
  from int_customer_cells c
  join rfm r on r.customer_id = c.customer_id
  group by c.cell
),
source as (
  select
    s.scheme, s.segment_id, sum(cells.customers) as customers, sum(cells.buyers) as buyers, sum(cells.revenue) as revenue,
    sum(cells.buyers_revenue) as buyers_revenue, sum(cells.orders) as orders, sum(cells.purchase_days) as purchase_days,
    sum(cells.recency_days) as recency_days
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by s.scheme, s.segment_id
),
unassigned as (
  select s.scheme, sum(a.revenue) as revenue, count_if(a.is_purchase) as orders
  from int_activity a
  join int_cell_segments s on s.cell = '' and s.segment_id = 'unassigned'
  where a.customer_id is null
  group by s.scheme
),
listed as (
  select
    l.scheme, l.rank, l.segment_id, coalesce(s.customers, 0) as customers, coalesce(s.buyers, 0) as buyers,
    coalesce(s.revenue, 0) as revenue, coalesce(s.revenue, 0) as customer_revenue,
    coalesce(s.buyers_revenue, 0) as buyers_revenue, coalesce(s.orders, 0) as orders,
    coalesce(s.orders, 0) as customer_orders, coalesce(s.purchase_days, 0) as purchase_days,
    coalesce(s.recency_days, 0) as recency_days
  from scheme_segments l
  left join source s on s.scheme = l.scheme and s.segment_id = l.segment_id
  union all
  select
    l.scheme, l.rank, 'unassigned' as segment_id, 0 as customers, 0 as buyers, coalesce(u.revenue, 0) as revenue,
    0 as customer_revenue, 0 as buyers_revenue, coalesce(u.orders, 0) as orders, 0 as customer_orders,
    0 as purchase_days, 0 as recency_days
  from (select scheme, max(rank) + 1 as rank from scheme_segments group by scheme) l
  left join unassigned u on u.scheme = l.scheme
),
renamed as (
  select * from listed
  union all
  select
    scheme, 0 as rank, 'total' as segment_id, sum(customers) as customers, sum(buyers) as buyers,
    sum(revenue) as revenue, sum(customer_revenue) as customer_revenue, sum(buyers_revenue) as buyers_revenue,
    sum(orders) as orders, sum(customer_orders) as customer_orders, sum(purchase_days) as purchase_days, sum(recency_days) as recency_days
  from listed
  group by scheme
)
select
  scheme, cast(rank as bigint) as rank, cast(segment_id as varchar) as segment_id,
  cast(customers as bigint) as customers, cast(buyers as bigint) as buyers,
  cast(revenue as decimal(18,4)) as revenue, cast(customer_revenue as decimal(18,4)) as customer_revenue,
  cast(buyers_revenue as decimal(18,4)) as buyers_revenue, cast(orders as bigint) as orders,
  cast(customer_orders as bigint) as customer_orders, cast(purchase_days as bigint) as purchase_days,
  cast(recency_days as bigint) as recency_days
from renamed
