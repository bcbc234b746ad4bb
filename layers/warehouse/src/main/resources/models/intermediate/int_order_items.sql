-- The products of each purchase, by stock number, else by name: an order's lines, or the product of a won opportunity.
with order_source as (
  select
    a.movement_id as order_id, a.customer_id, coalesce(nullif(l.sku, ''), nullif(l.matched_product, '')) as item,
    cast(l.net_amount * o.rate as decimal(18,4)) as revenue
  from int_activity a
  join int_orders o on o.order_id = a.movement_id
  join int_order_lines l on l.order_id = a.movement_id
  where a.kind = 'order' and a.is_purchase and coalesce(l.quantity, 1) > 0
),
opportunity_source as (
  select
    a.movement_id as order_id, a.customer_id, nullif(o.matched_product, '') as item, a.revenue
  from int_activity a
  join int_opportunities o on o.opportunity_id = a.movement_id
  where a.kind = 'opportunity' and a.is_purchase
),
source as (
  select 'order' as kind, order_id, customer_id, item, revenue from order_source
  union all
  select 'opportunity' as kind, order_id, customer_id, item, revenue from opportunity_source
)
select
  cast(kind as varchar) as kind, order_id, customer_id, cast(item as varchar) as item,
  cast(sum(revenue) as decimal(18,4)) as revenue
from source
where item is not null
group by kind, order_id, customer_id, item
