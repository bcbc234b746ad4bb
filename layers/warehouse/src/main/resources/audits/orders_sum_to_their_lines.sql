-- an order that was fed without an amount is worth its lines less its discount
with source as (
  select order_id, sum(net_amount) as net_amount
  from int_order_lines
  group by order_id
)
select o.order_id
from int_orders o
join stg_orders s on s.order_id = o.order_id
join source on source.order_id = o.order_id
where s.net_amount is null and s.gross_amount is null
  and o.net_amount <> source.net_amount - coalesce(s.discount_amount, 0)
