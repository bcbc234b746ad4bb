select
  coalesce(customer_id, '') as customer_id, item, count(*) as orders, cast(sum(revenue) as decimal(18,4)) as revenue
from int_order_items
group by coalesce(customer_id, ''), item
