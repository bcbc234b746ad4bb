-- Each product that was bought, with its name and category, the most often bought first.
with names as (
  select
    coalesce(nullif(sku, ''), nullif(matched_product, '')) as item, max(matched_product) as product,
    max(category) as category
  from int_order_lines
  group by 1
),
source as (
  select
    item, sum(orders) as orders, count(nullif(customer_id, '')) as customers, cast(sum(revenue) as decimal(18,4)) as revenue
  from int_customer_items
  group by item
)
select
  source.item, coalesce(names.product, source.item) as product, names.category,
  cast(source.orders as bigint) as orders, source.customers, source.revenue,
  case when k.basket = 'order' then cast(source.orders as bigint) else source.customers end as baskets,
  row_number() over (order by source.orders desc, source.item) as place
from source
cross join int_basket_kind k
left join names on names.item = source.item
