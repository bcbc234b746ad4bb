-- The 30 categories that brought most; shares are of what was bought in any category.
with cells as (
  select coalesce(c.cell, '') as cell, g.name as category, sum(g.revenue) as revenue
  from int_customer_goods g
  left join int_customer_cells c on c.customer_id = g.customer_id
  where g.kind = 'category' and g.name <> ''
  group by coalesce(c.cell, ''), g.name
),
source as (
  select s.scheme, s.segment_id, cells.category, sum(cells.revenue) as revenue
  from cells
  join int_cell_segments s on s.cell = cells.cell
  group by s.scheme, s.segment_id, cells.category
),
sums as (
  select scheme, segment_id, nullif(cast(sum(revenue) as double), 0) as revenue
  from source
  group by scheme, segment_id
),
total as (
  select
    source.scheme, source.category, cast(source.revenue as double) / sums.revenue as category_share,
    row_number() over (partition by source.scheme order by source.revenue desc, source.category) as place
  from source
  join sums on sums.scheme = source.scheme and sums.segment_id = source.segment_id
  where source.segment_id = 'total'
),
shares as (
  select
    l.scheme, l.rank, l.segment_id, total.place, total.category, coalesce(source.revenue, 0) as revenue,
    cast(coalesce(source.revenue, 0) as double) / sums.revenue as category_share,
    total.category_share as total_share
  from total
  join int_segment_sums l on l.scheme = total.scheme
  left join sums on sums.scheme = l.scheme and sums.segment_id = l.segment_id
  left join source on source.scheme = l.scheme and source.segment_id = l.segment_id and source.category = total.category
  where total.place <= 30
)
select
  scheme, rank, segment_id, place, category,
  cast(revenue as decimal(18,4)) as revenue,
  category_share,
  100 * category_share / nullif(total_share, 0) as category_index
from shares
