-- What the customers of a segment, of unassigned and of total bought, by month and (`all`) until as_of.
with source as (
  select
    s.scheme, s.segment_id, substr(cast(m.month as varchar), 1, 7) as month, m.orders, m.revenue,
    case when m.cell <> '' then m.orders else 0 end as customer_orders,
    case when m.cell <> '' then m.revenue else 0 end as customer_revenue, m.active_customers, m.new_customers,
    m.retained_customers, m.sold, m.returned, m.cost, m.costed_revenue, m.costed_orders, m.discount, m.discountable,
    m.discountable_orders, m.quantity, m.counted_orders
  from int_cell_months m
  join int_cell_segments s on s.cell = m.cell
)
select
  scheme, segment_id,
  cast(case when grouping(month) = 1 then 'all' else month end as varchar) as month,
  cast(sum(orders) as bigint) as orders,
  cast(sum(customer_orders) as bigint) as customer_orders,
  cast(sum(revenue) as decimal(18,4)) as revenue,
  cast(sum(customer_revenue) as decimal(18,4)) as customer_revenue,
  cast(sum(active_customers) as bigint) as active_customers,
  cast(sum(new_customers) as bigint) as new_customers,
  cast(sum(retained_customers) as bigint) as retained_customers,
  cast(sum(sold) as decimal(18,4)) as sold,
  cast(sum(returned) as decimal(18,4)) as returned,
  cast(sum(cost) as decimal(18,4)) as cost,
  cast(sum(costed_revenue) as decimal(18,4)) as costed_revenue,
  cast(sum(costed_orders) as bigint) as costed_orders,
  cast(sum(discount) as decimal(18,4)) as discount,
  cast(sum(discountable) as decimal(18,4)) as discountable,
  cast(sum(discountable_orders) as bigint) as discountable_orders,
  cast(sum(quantity) as decimal(18,4)) as quantity,
  cast(sum(counted_orders) as bigint) as counted_orders
from source
group by grouping sets ((scheme, segment_id, month), (scheme, segment_id))
