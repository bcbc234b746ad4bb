with products as (
  select
    'product' as kind, item as name, product as label, row_number() over (order by customers desc, item) as place
  from int_items
),
categories as (
  select
    'category' as kind, name, name as label, row_number() over (order by count(nullif(customer_id, '')) desc, name) as place
  from int_customer_goods
  where kind = 'category'
  group by name
),
source as (
  select * from products
  union all
  select * from categories
)
select
  cast(kind as varchar) as kind, cast(name as varchar) as name, cast(label as varchar) as label,
  cast(place as bigint) as place
from source
where place <= 20
