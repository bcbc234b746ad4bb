-- The 30 categories that brought most; shares are of what was bought in any category.
with cells as (
  select coalesce(c.cell, '') as cell, n.category, sum(i.orders) as orders, sum(i.revenue) as revenue
  from int_customer_items i
  join int_items n on n.item = i.item
  left join int_customer_cells c on c.customer_id = i.customer_id
  where nullif(n.category, '') is not null
  group by coalesce(c.cell, ''), n.category
),
source as (
  select s.scheme, s.segment_id, cells.category, sum(cells.revenue) as revenue
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by s.scheme, s.segment_id, cells.category
),
shares as (
  select
    source.*,
    cast(revenue as double) / nullif(cast(sum(revenue) over (partition by scheme, segment_id) as double), 0) as category_share
  from source
),
total as (
  select
    scheme, category, category_share,
    row_number() over (partition by scheme order by revenue desc, category) as place
  from shares
  where segment_id = 'total'
)
select
  l.scheme, l.rank, l.segment_id, total.place, total.category,
  cast(coalesce(shares.revenue, 0) as decimal(18,4)) as revenue,
  shares.category_share,
  100 * shares.category_share / nullif(total.category_share, 0) as category_index
from total
join int_segment_sums l on l.scheme = total.scheme
left join shares on shares.scheme = l.scheme and shares.segment_id = l.segment_id and shares.category = total.category
where total.place <= 30
