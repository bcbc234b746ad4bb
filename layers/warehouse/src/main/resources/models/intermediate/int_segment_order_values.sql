-- How far revenue / orders is from that of each buyer: the deviation of a ratio (Cochran 1977, Sampling Techniques, 2.11), over
-- customers, whose orders are alike; orders without a customer stand for themselves.
with units as (
  select c.cell, r.orders, cast(round(r.monetary, 4) as decimal(19,4)) as revenue
  from rfm r
  join int_customer_cells c on c.customer_id = r.customer_id
  where r.orders > 0 or r.monetary <> 0
  union all
  select '' as cell, case when is_purchase then 1 else 0 end as orders, cast(round(revenue, 4) as decimal(19,4)) as revenue
  from int_activity
  where customer_id is null
),
limited as (
  select cell, cast(orders as decimal(19,4)) as orders, case when revenue > 1000000000 then 1000000000
    when revenue < -1000000000 then -1000000000 else revenue end as revenue
  from units
),
cells as (
  select
    cell, count(*) as units, sum(orders) as orders, sum(revenue) as revenue, sum(orders * orders) as order_squares,
    sum(revenue * revenue) as revenue_squares, sum(orders * revenue) as products
  from limited
  group by cell
),
source as (
  select
    s.scheme, s.segment_id, sum(units) as units, cast(sum(orders) as double) as orders, cast(sum(revenue) as double) as revenue,
    cast(sum(order_squares) as double) as order_squares, cast(sum(revenue_squares) as double) as revenue_squares,
    cast(sum(products) as double) as products
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by s.scheme, s.segment_id
),
renamed as (
  select
    source.*, revenue / orders as mean,
    revenue_squares - 2 * revenue / orders * products + revenue / orders * revenue / orders * order_squares as squares
  from source
  where orders > 0
)
select
  scheme, segment_id, cast(units as bigint) as n, mean,
  sqrt(greatest(squares, 0e0) / nullif(cast(units - 1 as double), 0e0)) * cast(units as double) / orders as deviation
from renamed
