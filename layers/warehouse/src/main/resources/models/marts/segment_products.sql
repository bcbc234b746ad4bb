-- The 20 products and the 20 categories that most customers bought, and the share of each segment's customers who did.
with products as (
  select 'product' as kind, item as name, product as label, row_number() over (order by customers desc, item) as place
  from int_items
),
owned as (
  select nullif(i.customer_id, '') as customer_id, coalesce(c.cell, '') as cell, i.item, items.category, i.revenue
  from int_customer_items i
  join int_items items on items.item = i.item
  left join int_customer_cells c on c.customer_id = i.customer_id
),
product_cells as (
  select cell, 'product' as kind, item as name, count(customer_id) as customers, sum(revenue) as revenue
  from owned
  where item in (select name from products where place <= 20)
  group by cell, item
),
category_cells as (
  select cell, 'category' as kind, category as name, count(distinct customer_id) as customers, sum(revenue) as revenue
  from owned
  where category is not null
  group by cell, category
),
category_list as (
  select
    'category' as kind, name, name as label, row_number() over (order by sum(customers) desc, name) as place
  from category_cells
  group by name
),
listed as (
  select kind, name, label, place from products where place <= 20
  union all
  select kind, name, label, place from category_list where place <= 20
),
sums as (
  select s.scheme, s.segment_id, c.kind, c.name, sum(c.customers) as customers, sum(c.revenue) as revenue
  from (select * from product_cells union all select * from category_cells) c
  join int_cell_segments s on s.cell = c.cell
  group by s.scheme, s.segment_id, c.kind, c.name
),
shares as (
  select
    l.scheme, l.rank, l.segment_id, listed.kind, listed.name, listed.label, listed.place, l.customers as penetration_n,
    coalesce(sums.customers, 0) as customers, coalesce(sums.revenue, 0) as revenue,
    case when l.customers > 0 then cast(coalesce(sums.customers, 0) as double) / nullif(l.customers, 0) end as penetration
  from int_segment_sums l
  cross join listed
  left join sums
    on sums.scheme = l.scheme and sums.segment_id = l.segment_id and sums.kind = listed.kind and sums.name = listed.name
)
select
  s.scheme, s.rank, s.segment_id, cast(s.kind as varchar) as kind, cast(s.name as varchar) as name,
  cast(s.label as varchar) as label, s.place, cast(s.customers as bigint) as customers, s.penetration, s.penetration_n,
  100 * s.penetration / nullif(t.penetration, 0) as penetration_index,
  cast(s.revenue as decimal(18,4)) as revenue
from shares s
join shares t on t.scheme = s.scheme and t.segment_id = 'total' and t.kind = s.kind and t.name = s.name
