-- One row: what a basket is. Orders, unless fewer than one in a hundred has two products: then all that a customer bought.
with source as (
  select kind, order_id, count(*) as items
  from int_order_items
  group by kind, order_id
),
renamed as (
  select
    count(*) as orders, count_if(items >= 2) as mixed,
    (select count(distinct customer_id) from int_order_items) as customers
  from source
)
select
  cast(case when 100 * mixed >= orders then 'order' else 'customer' end as varchar) as basket,
  case when 100 * mixed >= orders then orders else customers end as baskets
from renamed
where orders > 0
