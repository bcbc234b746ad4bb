-- an order that was fed without an amount is worth its lines less its discount
with without_amount as (
  select order_id, discount_amount
  from stg_orders
  where net_amount is null and gross_amount is null
),
source as (
  select order_id, sum(net_amount) as net_amount
  from int_order_lines
  where order_id in (select order_id from without_amount)
  group by order_id
)
select o.order_id
from int_orders o
join without_amount s on s.order_id = o.order_id
join source on source.order_id = o.order_id
where o.net_amount <> source.net_amount - coalesce(s.discount_amount, 0)
