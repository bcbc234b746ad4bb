with source as (
  select
    coalesce(c.cell, '') as cell, g.kind, g.name, count(nullif(g.customer_id, '')) as customers, sum(g.revenue) as revenue
  from int_customer_goods g
  left join int_customer_cells c on c.customer_id = g.customer_id
  group by 1, 2, 3
)
select
  cast(cell as varchar) as cell, kind, name, customers, cast(revenue as decimal(18,4)) as revenue
from source
