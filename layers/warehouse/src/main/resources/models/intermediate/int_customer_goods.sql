-- Of the 20 products that most customers bought, and of every category; what has no customer is of the customer ''.
with products as (
  select item, row_number() over (order by customers desc, item) as place from int_items
),
source as (
  select i.customer_id, 'product' as kind, i.item as name, i.revenue
  from int_customer_items i
  join products p on p.item = i.item and p.place <= 20
  union all
  select i.customer_id, 'category' as kind, items.category as name, sum(i.revenue) as revenue
  from int_customer_items i
  join int_items items on items.item = i.item
  where items.category is not null
  group by i.customer_id, items.category
)
select
  customer_id, cast(kind as varchar) as kind, cast(name as varchar) as name, cast(revenue as decimal(18,4)) as revenue
from source
